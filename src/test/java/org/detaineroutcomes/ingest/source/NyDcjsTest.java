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
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NyDcjsTest {
  private static final String HEADINGS =
      "County,Agency,Year,Months Reported,Index Total,Violent Total,Murder,Rape,Robbery,"
          + "Aggravated Assault,Property Total,Burglary,Larceny,Motor Vehicle Theft,Region\n";

  @TempDir Path folder;

  @Test
  void everyCountyHasATotalInEachOf33Years() throws IOException {
    List<Staged> rows =
        SourceReading.as("ny-dcjs")
            .rows(
                SharedData.input("real/crime/ny_dcjs_index_crimes_by_county_agency_1990_2022.csv"));

    assertThat(kept(rows)).hasSize(62 * 33);
    assertThat(count(rows, Staged.Fate.QUARANTINED)).isZero();
    assertThat(rows).hasSize(22_048);
  }

  @Test
  void rapeIsLegacyUntil2014AndRevisedFrom2015() throws IOException {
    List<Staged> rows =
        SourceReading.as("ny-dcjs")
            .rowsOf(
                folder,
                HEADINGS
                    + "Albany,County Total,2014,,9,9,1,20,3,4,5,1,1,1,x\n"
                    + "Albany,County Total,2015,,9,9,1,30,3,4,5,1,1,1,x\n");

    assertThat(cell(Crimes.TABLE, rows.get(0), Crimes.count(Offense.RAPE_LEGACY))).isEqualTo(20L);
    assertThat(cell(Crimes.TABLE, rows.get(0), Crimes.count(Offense.RAPE_REVISED))).isNull();
    assertThat(cell(Crimes.TABLE, rows.get(1), Crimes.count(Offense.RAPE_REVISED))).isEqualTo(30L);
  }

  @Test
  void textInACountIsQuarantinedWithItsReasonAndTheRowAsPrinted() throws IOException {
    List<Staged> rows =
        SourceReading.as("ny-dcjs")
            .rowsOf(folder, HEADINGS + "Albany,County Total,2014,,9,9,one,2,3,4,5,1,1,1,x\n");

    assertThat(rows)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.fate()).isEqualTo(Staged.Fate.QUARANTINED);
              assertThat(row.reason()).isEqualTo("murder 'one' is no count");
              assertThat(row.row()).isEqualTo(2);
              assertThat(row.text()).startsWith("Albany,County Total,2014");
            });
  }

  @Test
  void aRenamedColumnIsNamedWithTheNearestOneThatIsThere() {
    assertThatThrownBy(
            () ->
                SourceReading.as("ny-dcjs")
                    .rowsOf(folder, HEADINGS.replace("Robbery", "Robberys") + "a,b\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'Robbery'")
        .hasMessageContaining("the file has 'Robberys'");
  }

  @Test
  void aCountyIsACounty() throws IOException {
    List<Staged> rows =
        SourceReading.as("ny-dcjs")
            .rowsOf(folder, HEADINGS + "Albany,County Total,2014,,9,9,1,2,3,4,5,1,1,1,x\n");

    assertThat(cell(Crimes.TABLE, rows.get(0), PlaceFields.LEVEL)).isEqualTo("county");
  }
}
