package org.detaineroutcomes.ingest.source;

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
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.PlaceCounties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceCountyTest {
  private static final String HEADINGS =
      "county,state,placefp,stab,cntyname,placenm,pop10,afact,AFACT2\n";

  @TempDir Path folder;

  @Test
  void everyPlaceOfGeocorrIsInItsCounties() throws IOException {
    List<Staged> rows =
        SourceReading.as("place-county")
            .rows(
                SharedData.input("real/geography/ui_geocorr2018_county_place_2010_thru_2019.csv"));

    assertThat(count(rows, Staged.Fate.QUARANTINED)).isZero();
    assertThat(rows).hasSize(33_408);
    assertThat(rows.get(0).reason()).isEqualTo("second row of headings");
    assertThat(at(rows.get(1), PlaceCounties.PLACE)).isEqualTo("Autaugaville town, AL");
    assertThat(at(rows.get(1), PlaceCounties.PLACE_FIPS)).isEqualTo("0103220");
    assertThat(at(rows.get(1), PlaceFields.POPULATION)).isEqualTo(870L);
    assertThat(at(rows.get(1), PlaceCounties.SHARE_OF_PLACE)).isEqualTo(1.0);
    assertThat(
            kept(rows).stream()
                .filter(row -> "New York city, NY".equals(at(row, PlaceCounties.PLACE)))
                .map(row -> at(row, PlaceFields.COUNTY_FIPS)))
        .containsExactly("36005", "36047", "36061", "36081", "36085");
  }

  @Test
  void aNameWithAnAccentIsReadAsPublished() throws IOException {
    List<Staged> rows =
        kept(
            SourceReading.as("place-county")
                .rows(
                    SharedData.input(
                        "real/geography/ui_geocorr2018_county_place_2010_thru_2019.csv")));

    assertThat(rows.stream().filter(row -> "35013".equals(at(row, PlaceFields.COUNTY_FIPS))))
        .anySatisfy(row -> assertThat(at(row, PlaceCounties.PLACE)).isEqualTo("Doña Ana CDP, NM"));
  }

  @Test
  void aShareAboveOneAndTextInAPopulationAreRefused() throws IOException {
    List<Staged> rows =
        SourceReading.as("place-county")
            .rowsOf(
                folder,
                HEADINGS
                    + "01001,01,03220,AL,Autauga AL,A,870,0.1,1.5\n"
                    + "01001,01,03220,AL,Autauga AL,A,many,0.1,1\n");

    assertThat(rows.get(0).reason()).isEqualTo("share_of_place 1.5 is above 1");
    assertThat(rows.get(1).reason()).isEqualTo("population 'many' is no count");
  }

  @Test
  void aRenamedColumnIsNamed() {
    assertThatThrownBy(
            () ->
                SourceReading.as("place-county")
                    .rowsOf(folder, HEADINGS.replace("AFACT2", "AFACT3") + "a\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'AFACT2'");
  }

  private static Object at(Staged row, Column column) {
    return cell(PlaceCounties.TABLE, row, column);
  }
}
