package org.detaineroutcomes.ingest.source.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.count;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Populations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeaPopulationTest {
  private static final int NOT_AVAILABLE = 494;

  @TempDir Path folder;

  @Test
  void eachOf3138AreasHasARowForEachOf19Years() throws IOException {
    List<Staged> rows = real();

    assertThat(rows).hasSize(3_138 * 19);
    assertThat(count(rows, Staged.Fate.QUARANTINED)).isZero();
    assertThat(count(rows, Staged.Fate.SET_ASIDE)).isEqualTo(NOT_AVAILABLE);
    assertThat(kept(rows)).hasSize(3_138 * 19 - NOT_AVAILABLE);
  }

  @Test
  void anchorageIn2000IsWhatTheFilePrints() throws IOException {
    Staged anchorage =
        kept(real()).stream()
            .filter(row -> cell(Populations.TABLE, row, PlaceFields.COUNTY_FIPS).equals("02020"))
            .findFirst()
            .orElseThrow();

    assertThat(cell(Populations.TABLE, anchorage, PlaceFields.JURISDICTION))
        .isEqualTo("Anchorage Municipality");
    assertThat(cell(Populations.TABLE, anchorage, PlaceFields.STATE)).isEqualTo("AK");
    assertThat(cell(Populations.TABLE, anchorage, DateFields.YEAR)).isEqualTo(2000);
    assertThat(cell(Populations.TABLE, anchorage, PlaceFields.POPULATION)).isEqualTo(260_816L);
  }

  @Test
  void lettersBeyondAsciiAreKept() throws IOException {
    assertThat(kept(real()))
        .anyMatch(row -> "Doña Ana".equals(cell(Populations.TABLE, row, PlaceFields.JURISDICTION)));
  }

  @Test
  void aYearThatIsNotAvailableIsSetAsideWithItsYear() throws IOException {
    List<Staged> rows = read("02105,\"Hoonah-Angoon Census Area, AK*\",(NA),2225\n");

    assertThat(rows.get(0).fate()).isEqualTo(Staged.Fate.SET_ASIDE);
    assertThat(rows.get(0).text()).isEqualTo("02105,Hoonah-Angoon Census Area, AK*,2007");
    assertThat(cell(Populations.TABLE, rows.get(1), PlaceFields.POPULATION)).isEqualTo(2225L);
  }

  @Test
  void whatIsNoNumberNoCodeAndNoStateIsSaidTogether() throws IOException {
    assertThat(read("AK020,Anchorage,many,2225\n").get(0).reason())
        .isEqualTo(
            "county_fips 'AK020' is no five-digit FIPS code of the county, leading zeros kept; population 'many' is no count; "
                + "name 'Anchorage' does not end in a state");
  }

  @Test
  void aFileWithoutYearColumnsIsRefused() {
    assertThatThrownBy(
            () ->
                SourceReading.as("bea-population")
                    .rowsOf(folder, "fips,name,persons2007\n02020,\"A, AK\",1\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'pop' followed by a year");
  }

  private List<Staged> read(String rows) throws IOException {
    return SourceReading.as("bea-population").rowsOf(folder, "fips,name,pop2007,pop2008\n" + rows);
  }

  private static List<Staged> real() throws IOException {
    return SourceReading.as("bea-population")
        .rows(SharedData.input("real/population/bea_cainc1_county_population_2000_2018.csv"));
  }
}
