package org.detaineroutcomes.compare.detainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.detaineroutcomes.compare.SmallMarts.one;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.schema.marts.DetainerDurations;
import org.detaineroutcomes.schema.results.Incidences;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidenceMeasuresTest {

  private final List<Map<String, Object>> rows = new ArrayList<>();

  @TempDir Path folder;

  /** Ten issued in 2016: two declined and two taken in five days, three after 40, three pending. */
  private IncidenceMeasuresTest ten() {
    return detainers("2016-03", "DECLINED", 5, 2)
        .detainers("2016-04", "HONORED", 5, 2)
        .detainers("2016-05", "LIFTED", 40, 3)
        .detainers("2016-06", "PENDING", 200, 3);
  }

  @Test
  void theIncidencesOfAllEndsAndThePendingAddUp() {
    Release release = ten().run();

    assertThat(incidence(release, "declined", 30)).isCloseTo(0.2, within(1e-15));
    assertThat(incidence(release, "honored", 30)).isCloseTo(0.2, within(1e-15));
    assertThat(incidence(release, "otherwise", 30)).isZero();
    assertThat(incidence(release, "otherwise", 45)).isCloseTo(0.3, within(1e-15));
  }

  @Test
  void aShareOfDeclinesIsOfTheCohortOfIssue() {
    Row share = declined(ten().run(), 30, "as_recorded");

    assertThat(share.<Long>getAs("numerator")).isEqualTo(2);
    assertThat(share.<Long>getAs("denominator")).isEqualTo(10);
    assertThat(share.<Double>getAs("estimate")).isCloseTo(0.2, within(1e-15));
    assertThat(share.<String>getAs("interval_method")).isEqualTo("aalen_johansen");
  }

  @Test
  void aCohortThatWasNotFollowedSoLongHasNoShareYet() {
    detainers("2016-03", "DECLINED", 5, 2).detainers("2016-04", "PENDING", 100, 8);
    Release release = run();
    Row share = declined(release, 180, "as_recorded");

    assertThat(share.<Double>getAs("estimate")).isNull();
    assertThat(share.<String>getAs("refusal")).isEqualTo("not_followed");
    assertThat(SmallMarts.noteCodes(release, share)).containsExactly("not_followed");
  }

  @Test
  void aFlushIsShownWithAndWithoutAndIsCensoredNotDropped() {
    ten();
    detainers("2016-02", "DECLINED", 20, 10).get(rows.size() - 1).put("days_to_policy", 19);
    Release release = run();

    assertThat(incidence(release, "declined", 30)).isCloseTo(12 / 20.0, within(1e-15));
    Row without =
        one(
            release,
            Incidences.TABLE,
            "flush_version = 'without_flush' and end_cause = 'declined' and"
                + " days_since_issue = 30 and dimension is null");
    assertThat(without.<Double>getAs("estimate")).isCloseTo(2 / 20.0, within(1e-15));
    assertThat(without.<Long>getAs("spells")).isEqualTo(20);
    Row share = declined(release, 30, "without_flush");
    assertThat(share.<Long>getAs("numerator")).isEqualTo(2);
    assertThat(share.<Long>getAs("denominator")).isEqualTo(20);
  }

  @Test
  void rowsWithoutKnownDaysAreCountedWithTheirReason() {
    ten();
    Map<String, Object> undated = detainers("2016-03", "DECLINED", 1, 4).get(rows.size() - 1);
    undated.put("days", null);
    undated.put("left_out", "lifted on a day that is not known");
    Release release = run();

    assertThat(incidence(release, "declined", 30)).isCloseTo(0.2, within(1e-15));
    assertThat(
            one(
                    release,
                    Measures.TABLE,
                    "measure = 'left_out_of_durations' and member = 'lift_date_unknown' and"
                        + " record_name = 'ice.xlsx'")
                .<Long>getAs("numerator"))
        .isEqualTo(4);
  }

  @Test
  void federalCustodyIsNoLocalChoice() {
    ten();
    detainers("2016-03", "HONORED", 1, 50).get(rows.size() - 1).put("custody", "federal");

    assertThat(incidence(run(), "declined", 30)).isCloseTo(0.2, within(1e-15));
  }

  @Test
  void monthsWithEnoughDeclinesAreCohortsOfTheirOwn() {
    detainers("2016-03", "DECLINED", 5, 25).detainers("2016-04", "DECLINED", 5, 15);

    assertThat(
            run().read(LocalSpark.session(), Measures.TABLE).collectAsList().stream()
                .map(row -> row.getAs("dimension") + " " + row.getAs("member")))
        .contains("issue_month 2016-03", "issue_month 2016-04");
  }

  private IncidenceMeasuresTest detainers(String month, String outcome, int days, long times) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source_file", "ice.xlsx");
    row.put("custody", "local");
    row.put("policy_at_issue", "no limit listed as in force");
    row.put("issue_month", month);
    row.put("detainer_outcome", outcome);
    row.put("ended", !outcome.equals("PENDING"));
    row.put("days", days);
    row.put("detainers", times);
    rows.add(row);
    return this;
  }

  private Map<String, Object> get(int index) {
    return rows.get(index);
  }

  private double incidence(Release release, String cause, int day) {
    return one(
            release,
            Incidences.TABLE,
            "flush_version = 'as_recorded' and dimension is null and end_cause = '"
                + cause
                + "' and days_since_issue = "
                + day)
        .getAs("estimate");
  }

  /** Declines among detainers issued in 2016. */
  private static Row declined(Release release, int days, String flush) {
    return one(
        release,
        Measures.TABLE,
        "measure = 'declined_within' and dimension = 'issue_year' and member = '2016'"
            + " and horizon_days = "
            + days
            + " and flush_version = '"
            + flush
            + "'");
  }

  private Release run() {
    return SmallMarts.compared(folder, Map.of(DetainerDurations.TABLE, rows));
  }
}
