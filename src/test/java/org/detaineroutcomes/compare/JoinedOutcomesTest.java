package org.detaineroutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.detaineroutcomes.compare.SmallMarts.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outcomes of the joined table: shares and rates with their bases. */
class JoinedOutcomesTest {
  private static final String SHARE = "detainers_declined per detainers_with_known_outcome";
  private static final String RATE = SmallMarts.RATE;

  @TempDir Path folder;

  /**
   * 40 counties, 8 years; a fourth adopts in 2014 and a fourth in 2016; declines rise by a tenth.
   */
  private static List<Map<String, Object>> rows(Table table) {
    Random random = new Random(5);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int u = 0; u < 40; u++) {
      String cohort = u % 4 == 0 ? "2014" : u % 4 == 1 ? "2016" : null;
      String fips = "36" + (101 + u);
      double size = 11 + random.nextGaussian();
      for (Period year : SmallJoined.years(2010, 2017)) {
        boolean treated = cohort != null && year.index() >= Integer.parseInt(cohort);
        long known = 150L + random.nextInt(50);
        long declined =
            Math.round(known * (0.2 + (treated ? 0.1 : 0) + 0.02 * random.nextGaussian()));
        Map<String, Object> row =
            SmallJoined.with(
                SmallJoined.row(table, fips, "NY", year, cohort),
                "log_population",
                size,
                "population",
                100_000L);
        rows.add(
            table.equals(Joined.TABLE)
                ? SmallJoined.with(
                    row,
                    "detainers_coverage",
                    "complete",
                    "detainers_declined",
                    declined,
                    "detainers_with_known_outcome",
                    known)
                : SmallJoined.with(row, RATE, (double) declined / known));
      }
    }
    return rows;
  }

  private static Job job(String outcome, Job.Comparison... comparisons) {
    Job small = SmallMarts.job("national", outcome, comparisons);
    return JobParts.job(
        small.name(),
        small.title(),
        small.simulate(),
        small.inputs(),
        0,
        small.resolve(),
        Optional.of(
            new Job.Panel(
                Job.Unit.COUNTY,
                Frequency.YEAR,
                Period.year(2010),
                Period.year(2017),
                Job.Sample.BALANCED)),
        small.treatment(),
        small.outcomes(),
        small.comparisons(),
        small.publish());
  }

  private Release run(String name, Table table, List<Map<String, Object>> rows, Job job) {
    Release release = SmallMarts.newRelease(folder.resolve(name));
    release.write(table, SmallMarts.table(table, rows));
    release.write(
        Samples.MEMBERS,
        SmallMarts.table(Samples.MEMBERS, SmallJoined.members(job.outcomes().get(0), rows)));
    new Compare(LocalSpark.session()).run(job, release);
    return release;
  }

  private static List<String> numbers(Release release) {
    return release
        .read(LocalSpark.session(), Estimates.TABLE)
        .selectExpr(
            "estimator",
            "concat_ws(' ', estimator, term_kind, term, adoption_cohort, period, event_time, member,"
                + " estimate, std_error, n_units) as line")
        .where("estimator != 'means'")
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs("line"))
        .sorted()
        .toList();
  }

  @Test
  void everyEstimatorTakesAShareAsItTakesTheSameColumnOfAPanel() {
    Job.Comparison[] all =
        Estimators.names().stream()
            .map(name -> comparison(name, "covariates", "log_population"))
            .toArray(Job.Comparison[]::new);

    Release joined = run("joined", Joined.TABLE, rows(Joined.TABLE), job(SHARE, all));
    Release panel = run("panel", Panels.TABLE, rows(Panels.TABLE), job(RATE, all));

    assertThat(numbers(joined)).isEqualTo(numbers(panel));
    assertThat(
            SmallMarts.all(joined, Estimates.TABLE, "estimate is not null").stream()
                .map(row -> row.<String>getAs("estimator"))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(Estimators.names());
    Row did = SmallMarts.one(joined, Estimates.TABLE, "estimator = 'twfe' and term = 'treated'");
    assertThat(did.<Double>getAs("estimate")).isCloseTo(0.1, within(0.02));
    assertThat(did.<String>getAs("unit")).isEqualTo("per_base");
    assertThat(did.<String>getAs("unit_period")).isNull();
  }

  @Test
  void aCountThatIsNotCompleteIsNoOutcome() {
    List<Map<String, Object>> rows = rows(Joined.TABLE);
    rows.stream()
        .filter(row -> row.get("year").equals(2010))
        .forEach(row -> row.put("detainers_coverage", "partial"));
    Release release = run("partial", Joined.TABLE, rows, job(SHARE, comparison("twfe")));

    Row twfe = SmallMarts.one(release, Estimates.TABLE, "estimator = 'twfe'");
    assertThat(twfe.<Long>getAs("n_obs")).isEqualTo(40 * 7);
  }

  @Test
  void aRateOverABaseHasTheBaseAsItsWeightAndAnExactInterval() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String fips : List.of("36001", "36003", "36005", "36007")) {
      boolean first = fips.equals("36001") || fips.equals("36005");
      boolean none = fips.equals("36005") || fips.equals("36007");
      rows.add(
          SmallJoined.with(
              SmallJoined.row(Joined.TABLE, fips, "NY", Period.year(2014), first ? "2014" : null),
              "detainers_coverage",
              "complete",
              "citizens_coverage",
              "complete",
              "citizens_recorded_by_ice",
              none ? 0L : first ? 3L : 1L,
              "detainers_with_citizenship",
              none ? 0L : first ? 1500L : 1000L));
    }
    String outcome = "citizens_recorded_by_ice per 1000 detainers_with_citizenship";
    Release release =
        run("rate", Joined.TABLE, rows, job(outcome, comparison("means", "vcov", "hetero")));

    Row rate =
        SmallMarts.one(
            release, Estimates.TABLE, "term = 'rate' and member = 'limiting' and period is null");
    assertThat(rate.<Double>getAs("estimate")).isEqualTo(2.0);
    assertThat(rate.<Double>getAs("conf_low")).isCloseTo(0.4124, within(1e-4));
    assertThat(rate.<Double>getAs("conf_high")).isCloseTo(5.8448, within(1e-4));
    assertThat(rate.<String>getAs("unit")).isEqualTo("per_base");
  }

  @Test
  void anOutcomeThatCannotBeFormedIsRefusedWithTheNearest() {
    assertThat(OutcomeCheck.problem("job", SHARE)).isEmpty();
    assertThat(OutcomeCheck.problem("job", "detainers_issued per 100000 population")).isEmpty();
    assertThat(OutcomeCheck.problem("job", "ddor_declined per 100000 population")).isEmpty();
    assertThat(refusal("detainers_declned"))
        .isEqualTo(
            "Cannot compare outcome 'detainers_declned': neither the panel nor the joined table has"
                + " a column 'detainers_declned'; did you mean 'detainers_declined'?");
    assertThat(refusal("policy_arm"))
        .isEqualTo(
            "Cannot compare outcome 'policy_arm': column 'policy_arm' holds no numbers; name a"
                + " column that counts");
    assertThat(refusal("ddor_declined per detainers_issued"))
        .isEqualTo(
            "Cannot compare outcome 'ddor_declined per detainers_issued': ddor_declined (reports"
                + " declined) and detainers_issued (detainers) do not count the same detainers or"
                + " persons; set it over a column of the same source, or over population");
    assertThat(refusal("violent per robbery_rate_per_100k")).contains("is no count");
    assertThat(refusal("declined / issued")).contains("neither a column nor one column over");
  }

  private static String refusal(String outcome) {
    Problem problem = OutcomeCheck.problem("job", outcome).orElseThrow();
    return problem.message() + "; " + problem.remedy();
  }
}
