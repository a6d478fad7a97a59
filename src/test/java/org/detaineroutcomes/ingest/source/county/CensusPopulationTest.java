package org.detaineroutcomes.ingest.source.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.cell;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

class CensusPopulationTest {
  private static final String HEADINGS =
      "SUMLEV,STATE,COUNTY,STNAME,CTYNAME,POPESTIMATE2018,POPESTIMATE2019\n";

  private static final String NO_COUNTY =
      "county_fips '1-0' is no five-digit FIPS code of the county, leading zeros kept";

  @TempDir Path folder;

  @Test
  void countiesAndStatesHaveARowForEachOfTenYears() throws IOException {
    List<Staged> rows =
        SourceReading.as("census-population")
            .rows(SharedData.input("real/population/co-est2019-alldata.csv"));

    assertThat(rows).hasSize(3_193 * 10);
    assertThat(kept(rows)).hasSize(3_193 * 10);
    assertThat(kept(rows).stream().filter(row -> fips(row) != null)).hasSize(3_142 * 10);
    assertThat(rows.get(0).values())
        .containsExactly(null, "AL", "Alabama", "state", 2010, 4_785_437L, "Census Bureau");
  }

  @Test
  void unpaddedCodesBecomeFiveDigits() throws IOException {
    List<Staged> rows = read("50,1,1,Alabama,Autauga County,55533,55869\n");

    assertThat(rows).extracting(CensusPopulationTest::fips).containsExactly("01001", "01001");
    assertThat(cell(Populations.TABLE, rows.get(1), DateFields.YEAR)).isEqualTo(2019);
    assertThat(cell(Populations.TABLE, rows.get(1), PlaceFields.POPULATION)).isEqualTo(55_869L);
  }

  @Test
  void theCensusBureausLatin1IsRead() throws IOException {
    Path file =
        Files.write(
            folder.resolve("latin1.csv"),
            (HEADINGS + "050,35,013,New Mexico,Doña Ana County,1,2\n")
                .getBytes(StandardCharsets.ISO_8859_1));

    List<Staged> rows = SourceReading.as("census-population").rows(file);

    assertThat(cell(Populations.TABLE, rows.get(0), PlaceFields.JURISDICTION))
        .isEqualTo("Doña Ana County");
  }

  @Test
  void aSummaryLevelOrACodeThatIsNoneIsQuarantined() throws IOException {
    assertThat(read("162,1,1,Alabama,Abbeville,5,6\n").get(0).reason())
        .isEqualTo("SUMLEV '162' is neither 40 (state) nor 50 (county)");
    assertThat(read("50,1,0,Alabama,Alabama,5,x\n"))
        .extracting(Staged::reason)
        .containsExactly(NO_COUNTY, "population 'x' is no count; " + NO_COUNTY);
  }

  @Test
  void everyRenamedColumnIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                SourceReading.as("census-population")
                    .rowsOf(folder, "SUMLEVEL,STATE,COUNTY,STNAME,CTNAME\n50,1,1,Alabama,A\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'SUMLEV'")
        .hasMessageContaining("no column 'CTYNAME'");
  }

  private List<Staged> read(String rows) throws IOException {
    return SourceReading.as("census-population").rowsOf(folder, HEADINGS + rows);
  }

  private static Object fips(Staged row) {
    return cell(Populations.TABLE, row, PlaceFields.COUNTY_FIPS);
  }
}
