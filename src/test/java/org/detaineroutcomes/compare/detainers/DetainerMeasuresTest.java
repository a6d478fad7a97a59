package org.detaineroutcomes.compare.detainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetainerMeasuresTest {
  private final List<Map<String, Object>> rows = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void declinesAreASharePerBaseAndEachBaseIsNamed() {
    add("pa.csv", "local", "42033", "DECLINED", "Detainer Declined by LEA", 3);
    add("pa.csv", "federal", null, "DECLINED", "Detainer Declined by LEA", 1);
    add("pa.csv", "local", "42033", "HONORED", "Booked into Detention", 7);
    add("pa.csv", "unknown", null, "UNKNOWN", null, 20);
    add("pa.csv", "federal", null, "HONORED", "Booked into Detention", 9);
    Release release = run();

    assertShare(release, "base = 'all_rows' and dimension is null", 4, 40);
    assertShare(release, "base = 'with_lift_reason' and dimension is null", 4, 20);
    assertShare(release, "base = 'local_choice' and dimension is null", 3, 30);
    assertShare(release, "dimension = 'county' and member = '42033'", 3, 10);
    assertShare(release, "dimension = 'custody' and member = 'federal'", 1, 10);
  }

  @Test
  void yearsThatHardlyRecordDeclinesAreCountedTogetherAndLaterOnesAlone() {
    inYear(2011, 1, 399);
    inYear(2012, 0, 400);
    inYear(2013, 5, 95);
    inYear(2014, 10, 90);
    Release release = run();

    assertThat(
            all(release, "measure = 'declined_by_years' and part_of is null").stream()
                .map(
                    row ->
                        row.getAs("member")
                            + ": "
                            + row.getAs("numerator")
                            + " of "
                            + row.getAs("denominator")))
        .containsExactly("2011 to 2012: 1 of 800", "2013: 5 of 100", "2014: 10 of 100");
    assertThat(
            SmallMarts.noteCodes(
                release, one(release, "member = '2011 to 2012' and part_of is null")))
        .contains("declines_hardly_recorded");
    assertThat(SmallMarts.noteCodes(release, one(release, declined("base = 'all_rows'"))))
        .contains("pools_hardly_recorded");
    Row counties = one(release, "measure = 'counties_without_decline'");
    assertThat(counties.<Long>getAs("numerator")).isEqualTo(0);
    assertThat(counties.<Boolean>getAs("counts_people")).isFalse();
  }

  private void inYear(int year, long declined, long others) {
    add("pa.csv", "local", "42101", "DECLINED", "Detainer Declined by LEA", declined);
    rows.get(rows.size() - 1).put("year", year);
    add("pa.csv", "local", "42101", "LIFTED", "Lifted", others);
    rows.get(rows.size() - 1).put("year", year);
  }

  @Test
  void theIntervalOfAShareIsExact() {
    add("pa.csv", "local", "42033", "HONORED", "Booked into Detention", 10);
    add("pa.csv", "federal", "42033", "LIFTED", "Lifted", 1);
    Row none = one(run(), declined("base = 'local_choice'"));

    assertThat(none.<Double>getAs("estimate")).isZero();
    assertThat(none.<Double>getAs("conf_low")).isZero();
    assertThat(none.<Double>getAs("conf_high"))
        .isCloseTo(1 - Math.pow(0.025, 1 / 10.0), within(1e-12));
  }

  @Test
  void aFileSelectedOnItsOutcomeHasCountsAndNoShareOfThem() {
    add("pa.csv", "local", "42033", "HONORED", "Booked into Detention", 10);
    add("pa.csv", "local", "42033", "PENDING", "", 5);
    Release release = run();
    Row none = one(release, declined("base = 'local_choice'"));

    assertThat(none.<Long>getAs("numerator")).isZero();
    assertThat(none.<Long>getAs("denominator")).isEqualTo(15);
    assertThat(none.<Double>getAs("estimate")).isNull();
    assertThat(none.<Double>getAs("conf_high")).isNull();
    assertThat(none.<String>getAs("refusal")).isEqualTo("selected_on_outcome");
    assertThat(SmallMarts.noteCodes(release, none)).containsExactly("selected_on_outcome");
  }

  @Test
  void citizensAreACountAndAFloorAndNoRate() {
    add("pa.csv", "local", "42033", "US_CITIZEN", "United States Citizen Interviewed", 2);
    add("pa.csv", "local", "42033", "HONORED", "Booked into Detention", 5);
    Release release = run();

    Row citizens = one(release, "measure = 'citizens_lifted' and dimension is null");
    assertThat(citizens.<Long>getAs("numerator")).isEqualTo(2);
    assertThat(citizens.<Long>getAs("denominator")).isNull();
    assertThat(citizens.<Double>getAs("estimate")).isNull();
    assertThat(citizens.<Boolean>getAs("counts_people")).isTrue();
    assertThat(SmallMarts.noteCodes(release, citizens))
        .contains("floor_of_rows", "no_rate_without_citizenship");
  }

  @Test
  void twoFilesAreNeverAddedAndOneOfCitizensAloneGivesNoShare() {
    add("pa.csv", "local", "42033", "US_CITIZEN", "United States Citizen Interviewed", 2);
    add("pa.csv", "local", "42033", "HONORED", "Booked into Detention", 5);
    add("americans.csv", "local", null, "US_CITIZEN", "United States Citizen Interviewed", 6);
    Release release = run();

    assertThat(all(release, declined("record_name = 'americans.csv'"))).isEmpty();
    assertThat(all(release, declined("base = 'all_rows'")))
        .singleElement()
        .satisfies(row -> assertThat(row.<String>getAs("record_name")).isEqualTo("pa.csv"));
    assertThat(
            one(release, "measure = 'detainers_recorded' and record_name = 'americans.csv'")
                .<Long>getAs("numerator"))
        .isEqualTo(6);
  }

  private void assertShare(Release release, String condition, long of, long base) {
    Row row = one(release, declined(condition));
    assertThat(row.<Long>getAs("numerator")).isEqualTo(of);
    assertThat(row.<Long>getAs("denominator")).isEqualTo(base);
    assertThat(row.<Double>getAs("estimate")).isCloseTo((double) of / base, within(1e-15));
  }

  private static String declined(String condition) {
    return "measure = 'declined' and " + condition;
  }

  private void add(
      String file, String custody, String county, String outcome, String reason, long times) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source_file", file);
    row.put("custody", custody);
    row.put("county_fips", county);
    row.put("detainer_outcome", outcome);
    row.put("detainers", times);
    row.put("with_lift_reason", reason == null ? 0L : times);
    rows.add(row);
  }

  private Release run() {
    return SmallMarts.compared(folder, Map.of(DetainerOutcomes.TABLE, rows));
  }

  private static Row one(Release release, String condition) {
    return SmallMarts.one(release, Measures.TABLE, condition);
  }

  private static List<Row> all(Release release, String condition) {
    return SmallMarts.all(release, Measures.TABLE, condition);
  }
}
