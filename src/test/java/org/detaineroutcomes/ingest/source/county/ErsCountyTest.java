package org.detaineroutcomes.ingest.source.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detaineroutcomes.ingest.SourceReading.count;
import static org.detaineroutcomes.ingest.SourceReading.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErsCountyTest {
  @TempDir Path folder;

  @Test
  void unemploymentHasARowForEachCountyYearAndMeasure() throws IOException {
    List<Staged> rows = real("ers_unemployment_2007_2018.csv");

    assertThat(rows).hasSize(3_275 * 12 * 2);
    assertThat(kept(rows)).hasSize(77_244);
    assertThat(count(rows, Staged.Fate.QUARANTINED)).isZero();
    assertThat(rows.stream().filter(r -> "state or nation".equals(r.reason())))
        .hasSize(53 * 12 * 2);
    assertThat(kept(rows).stream().map(Staged::values))
        .contains(county(2007, "unemployment_percent", 3.3))
        .contains(county(2007, "labor_force", 24_383.0));
  }

  @Test
  void povertyIsReadBelowItsTitlesAndFromBareCarriageReturns() throws IOException {
    List<Staged> rows2018 = real("ers_poverty_saipe_2018.csv");
    List<Staged> rows2016 = real("ers_poverty_saipe_2016.csv");

    assertThat(kept(rows2018)).hasSize(9_423);
    assertThat(kept(rows2016)).hasSize(9_423);
    assertThat(
            rows2016.stream()
                .filter(r -> "no value of this measure in the year".equals(r.reason())))
        .extracting(Staged::text)
        .allMatch(text -> text.startsWith("15005,"))
        .hasSize(3);
    assertThat(kept(rows2016).get(0).row()).isEqualTo(7);
    assertThat(kept(rows2016).stream().map(Staged::values))
        .contains(county(2016, "poverty_percent", 14.0))
        .contains(county(2016, "median_household_income_dollars", 54_487.0));
    assertThat(kept(rows2018).stream().map(Staged::values))
        .contains(county(2018, "child_poverty_percent", 19.3));
  }

  @Test
  void theSurveyTakesItsYearFromTheNameOfTheFile() throws IOException {
    List<Staged> rows = real("acs2015_county_data.csv");

    assertThat(rows).hasSize(3_220 * 10);
    assertThat(count(rows, Staged.Fate.SET_ASIDE)).isEqualTo(2);
    assertThat(kept(rows).stream().map(Staged::values))
        .contains(county(2015, "residents", 55_221.0))
        .contains(county(2015, "hispanic_percent", 2.6));
  }

  @Test
  void textInAMeasureIsQuarantined() throws IOException {
    List<Staged> rows =
        read("FIPS,Unemployment_rate_2030,Civilian_labor_force_2030\n1001,low,\"1,234\"\n");

    assertThat(rows.get(0).reason()).isEqualTo("county_value 'low' is no number");
    assertThat(rows.get(1).values()).isEqualTo(county(2030, "labor_force", 1_234.0));
  }

  @Test
  void aFileOfAnotherKindAndAMeasureThatIsGoneAreRefused() {
    assertThatThrownBy(() -> read("code,rate\n1001,3\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column FIPS, FIPStxt, CensusId");
    assertThatThrownBy(() -> read("FIPS,Jobless_rate_2018,Civilian_labor_force_2018\n1001,3,4\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no column 'Unemployment_rate' followed by a year");
  }

  private List<Staged> read(String text) throws IOException {
    return SourceReading.as("ers-county").rowsOf(folder, text);
  }

  private static List<Staged> real(String name) throws IOException {
    return SourceReading.as("ers-county").rows(SharedData.input("real/population/" + name));
  }

  /** A row of Autauga County, Alabama, which its code names and nothing else. */
  private static List<Object> county(int year, String measure, double value) {
    return Arrays.asList("01001", "AL", null, null, year, measure, value);
  }
}
