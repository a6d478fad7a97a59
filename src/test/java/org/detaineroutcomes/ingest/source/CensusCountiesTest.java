package org.detaineroutcomes.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Counties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CensusCountiesTest {
  @TempDir Path folder;

  @Test
  void theListOf2010Has3235CountiesFromItsFirstRow() throws IOException {
    List<Staged> rows =
        SourceReading.as("census-counties")
            .rows(SharedData.input("real/geography/census_national_county_2010.txt"));

    assertThat(kept(rows)).hasSize(3_235);
    assertThat(at(rows.get(0), PlaceFields.COUNTY_FIPS)).isEqualTo("01001");
    assertThat(at(rows.get(0), PlaceFields.COUNTY)).isEqualTo("Autauga County");
    assertThat(
            rows.stream()
                .filter(row -> "Franklin County".equals(at(row, PlaceFields.COUNTY)))
                .count())
        .isEqualTo(24);
    assertThat(rows.stream().filter(row -> "C7".equals(at(row, Counties.CLASS)))).hasSize(42);
  }

  @Test
  void lostZerosComeBackAndBadCodesAreRefused() throws IOException {
    List<Staged> rows =
        SourceReading.as("census-counties")
            .rowsOf(
                folder,
                """
                AL,01,1,Autauga County,H1
                AL,01,O3,Baldwin County,H1
                """);

    assertThat(at(rows.get(0), PlaceFields.COUNTY_FIPS)).isEqualTo("01001");
    assertThat(rows.get(1).reason()).startsWith("county_fips '01 O3' is no");
  }

  @Test
  void anotherFileIsRefusedWithItsFirstRow() {
    assertThatThrownBy(
            () ->
                SourceReading.as("census-counties")
                    .rows(SharedData.input("facts/facility_counties.csv")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("found 'facility,city,state")
        .hasMessageContaining("AL,01,001,Autauga County,H1");
  }

  @Test
  void aFileOfBlankLinesIsRefusedInOneMessage() {
    assertThatThrownBy(
            () ->
                SourceReading.as("census-counties")
                    .rows(SharedData.hardCase("reports/counties_blank.csv")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("it has no rows");
  }

  private static Object at(Staged row, Column column) {
    return cell(Counties.TABLE, row, column);
  }
}
