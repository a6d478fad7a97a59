package org.detaineroutcomes.compare.citizens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.detaineroutcomes.compare.SmallMarts.one;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.compare.SmallTotals;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.marts.DetainerDurations;
import org.detaineroutcomes.schema.results.CitizenCounts;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.schema.staged.reports.PublishedTotals;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitizenMeasuresTest {
  private static final String FIFTY_MONTHS = "FY2008 to the start of FY2012 (50 months)";

  private final Map<Table, List<Map<String, Object>>> tables = new LinkedHashMap<>();

  @TempDir Path folder;

  @Test
  void eightHundredAndThirtyFourOverFiftyMonthsAreTwoHundredAYear() {
    total("detainers on U.S. citizens", FIFTY_MONTHS, 50, 834);
    Row count = one(run(), CitizenCounts.TABLE, "numerator = 834");

    assertThat(count.<String>getAs("tier")).isEqualTo("recorded_by_ice");
    assertThat(count.<String>getAs("counted")).isEqualTo("records");
    assertThat(count.<String>getAs("bound")).isEqualTo("at_least");
    assertThat(count.<Double>getAs("per_year")).isCloseTo(200.16, within(1e-9));
    assertThat(count.<Double>getAs("conf_low")).isCloseTo(186.8, within(0.1));
    assertThat(count.<Double>getAs("conf_high")).isCloseTo(214.2, within(0.1));
  }

  @Test
  void permanentResidentsArePrintedAndAreNoCitizens() {
    total("detainers on lawful permanent residents", FIFTY_MONTHS, 50, 28_489);
    Row count = one(run(), CitizenCounts.TABLE, "numerator = 28489");

    assertThat(count.<String>getAs("counted_subject")).isEqualTo("permanent_residents");
    assertThat(count.<String>getAs("bound")).isEqualTo("exact");
    assertThat(count.<Double>getAs("per_year")).isCloseTo(6837.36, within(1e-9));
  }

  @Test
  void theJailsAndTheAuditorsCountsStandOnTiersOfTheirOwn() {
    total("detainers on people jail records list as U.S. citizens (Miami-Dade)", "x", 25, 420);
    total("detainers on potential U.S. citizens, at least (GAO)", "y", 66, 895);
    total("potential U.S. citizens detained by ICE (GAO)", "y", 66, 121);
    Release release = run();

    assertThat(one(release, CitizenCounts.TABLE, "numerator = 420").<String>getAs("tier"))
        .isEqualTo("recorded_by_jail");
    assertThat(one(release, CitizenCounts.TABLE, "numerator = 895").<String>getAs("tier"))
        .isEqualTo("adjudicated");
    assertThat(one(release, CitizenCounts.TABLE, "numerator = 121").<String>getAs("counted"))
        .isEqualTo("people");
  }

  @Test
  void thePartThatWasCancelledIsAShareOfItsOwnCount() {
    total("detainers on people jail records list as U.S. citizens (Miami-Dade)", "x", 25, 420);
    total("of which later cancelled (Miami-Dade)", "x", 25, 83);
    total("detainers on potential U.S. citizens, at least (GAO)", "y", 66, 895);
    total("of which cancelled, percent, about (GAO)", "y", 66, 74);
    Release release = run();

    Row jail = one(release, Measures.TABLE, "numerator = 83");
    assertThat(jail.<Long>getAs("denominator")).isEqualTo(420);
    assertThat(jail.<Double>getAs("estimate")).isCloseTo(83 / 420.0, within(1e-12));
    Row audited = one(release, Measures.TABLE, "denominator = 895");
    assertThat(audited.<Long>getAs("numerator")).isEqualTo(662);
    assertThat(SmallMarts.noteCodes(release, audited)).containsExactly("count_from_rounded_share");
  }

  @Test
  void aRateIsOfDetainersWithKnownCitizenship() {
    known("wide.xlsx", 1000, 800, 4, 6);
    Row rate = one(run(), Measures.TABLE, "measure = 'citizen_share'");

    assertThat(rate.<Long>getAs("denominator")).isEqualTo(800);
    assertThat(rate.<Double>getAs("estimate")).isCloseTo(0.005, within(1e-12));
    assertThat(rate.<String>getAs("interval_method")).isEqualTo("clopper_pearson");
    assertThat(rate.<String>getAs("base")).isEqualTo("known_citizenship");
  }

  @Test
  void withoutKnownCitizenshipTheRateIsRefusedByName() {
    known("pa.csv", 32_757, 0, 0, 61);
    Release release = run();
    Row rate = one(release, Measures.TABLE, "measure = 'citizen_share'");

    assertThat(rate.<Long>getAs("numerator")).isEqualTo(61);
    assertThat(rate.<Long>getAs("denominator")).isEqualTo(32_757);
    assertThat(rate.<Double>getAs("estimate")).isNull();
    assertThat(rate.<String>getAs("refusal")).isEqualTo("different_cohorts");
    assertThat(SmallMarts.noteCodes(release, rate)).containsExactly("ratio_refused");
  }

  @Test
  void theSameDetainerInTwoFilesIsCountedOnceAndTwoWaysOfRecordingAreNotAdded() {
    own("lift_reason", "PA", 61);
    own("lift_reason", "NY", 632);
    own("country_of_citizenship", "NY", 7);
    Release release = run();

    assertThat(
            one(release, CitizenCounts.TABLE, "recorded_as = 'lift_reason'")
                .<Long>getAs("numerator"))
        .isEqualTo(693);
    assertThat(
            one(release, CitizenCounts.TABLE, "recorded_as = 'country_of_citizenship'")
                .<Long>getAs("numerator"))
        .isEqualTo(7);
  }

  @Test
  void daysToLiftingAreOfCitizensApartAndSaySyntheticWhereTheyAre() {
    days("synthetic/a.xlsx", "US_CITIZEN", 1, 6);
    days("synthetic/a.xlsx", "US_CITIZEN", 9, 5);
    days("synthetic/a.xlsx", "HONORED", 20, 8);
    Release release = run();

    Row citizens = one(release, CitizenCounts.DAYS, "on_citizens");
    assertThat(citizens.<String>getAs("basis")).isEqualTo("synthetic");
    assertThat(citizens.<Long>getAs("with_both_dates")).isEqualTo(11);
    assertThat(citizens.<Double>getAs("median_days")).isEqualTo(1);
    assertThat(citizens.<Double>getAs("conf_high")).isEqualTo(9);
    assertThat(citizens.<Long>getAs("within_two_days")).isEqualTo(6);
    assertThat(one(release, CitizenCounts.DAYS, "not on_citizens").<Double>getAs("median_days"))
        .isEqualTo(20);
  }

  private void total(String measure, String period, int months, double value) {
    add(
        PublishedTotals.TABLE,
        "published_measure",
        measure,
        "published_period",
        period,
        "months_covered",
        months,
        "published_value",
        value,
        "source_file",
        "totals.csv",
        "source_sha256",
        "0",
        "source_row",
        2L,
        "source_input",
        0);
    SmallTotals.code(
        tables.get(PublishedTotals.TABLE).get(tables.get(PublishedTotals.TABLE).size() - 1));
  }

  private void known(String file, long all, long known, long citizens, long either) {
    add(
        CitizenDetainers.KNOWN,
        "source_file",
        file,
        "detainers",
        all,
        "with_citizenship",
        known,
        "united_states",
        citizens,
        "recorded_citizens",
        either);
  }

  private void own(String recordedAs, String state, long detainers) {
    add(
        CitizenDetainers.TABLE,
        "tier",
        CitizenTier.RECORDED_BY_ICE.code(),
        "recorded_as",
        recordedAs,
        "state",
        state,
        "detainers",
        detainers,
        "also_in_another_file",
        0L);
  }

  private void days(String file, String outcome, int days, long detainers) {
    add(
        DetainerDurations.TABLE,
        "source_file",
        file,
        "custody",
        "local",
        "policy_at_issue",
        "not placed",
        "issue_month",
        "2016-03",
        "detainer_outcome",
        outcome,
        "ended",
        true,
        "days",
        days,
        "detainers",
        detainers);
  }

  private void add(Table table, Object... namesAndValues) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    tables.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
  }

  private Release run() {
    return SmallMarts.compared(folder, tables);
  }
}
