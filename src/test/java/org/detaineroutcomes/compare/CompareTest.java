package org.detaineroutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.detaineroutcomes.compare.SmallMarts.comparison;

import java.nio.file.Path;
import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.PolicyUses;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Influences;
import org.detaineroutcomes.schema.results.Variances;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
  private static final String NATIONAL = pair("none_listed", "national");
  private static final String SAME_STATE = pair("none_listed", "same_state");
  private static final String AGREEMENT = pair("agreement_287g", "agreement_287g");

  @TempDir Path folder;

  @Test
  void aFallOfTenAgainstARiseOfTenIsADifferenceOfMinusTwenty() {
    Release release = run(SmallMarts.fiveCounties(), "same-state", comparison("did"));

    Row did = one(release, "estimator = 'did' and " + SAME_STATE);

    assertThat(did.<Double>getAs("estimate")).isCloseTo(-20, within(1e-9));
    assertThat(did.<Long>getAs("n_units")).isEqualTo(4);
    assertThat(did.<String>getAs("treatment")).isEqualTo("any-detainer-limit");
    assertThat(SmallMarts.settings(release, did, "treatment"))
        .containsExactly(
            "definition=any-detainer-limit",
            "controls=never",
            "exclude_controls=undated",
            "reversals=exclude-after",
            "adoption=first-full",
            "practice=count");
  }

  @Test
  void theNationalPoolTakesTexasInAndTheAgreementArmTakesItAlone() {
    Release release = run(SmallMarts.fiveCounties(), "national", comparison("twfe"));

    Row national = one(release, "estimator = 'twfe' and " + NATIONAL);
    Row agreement = one(release, "estimator = 'twfe' and " + AGREEMENT);

    assertThat(national.<Double>getAs("estimate")).isCloseTo(-10 - 50 / 3.0, within(1e-9));
    assertThat(agreement.<Double>getAs("estimate")).isCloseTo(-40, within(1e-9));
    assertThat(agreement.<Long>getAs("n_units")).isEqualTo(3);
    assertThat(SmallMarts.notes(release, national))
        .contains("2 units: dated limiting policy, 3: no listed limiting policy")
        .contains("1 of the 3 units (no listed limiting policy) have a 287(g) agreement")
        .contains("clusters are fewer than 40");
  }

  @Test
  void anEntryOfItsOwnForTheAgreementArmTakesThePlaceOfTheOneThatComesByItself() {
    Release release =
        run(
            SmallMarts.fiveCounties(),
            "national",
            comparison("did"),
            comparison("did", "pool", "287g", "vcov", "hetero"));

    assertThat(
            SmallMarts.settings(
                release, one(release, "estimator = 'did' and " + AGREEMENT), "estimator"))
        .contains("vcov=hetero");
  }

  @Test
  void aTreatedUnitAloneInItsStateIsSaidToHaveNoNeighbourThere() {
    SmallMarts marts =
        SmallMarts.fiveCounties().county("06001", "CA", Arm.LIMITING, "2014", 10, 10, 9);
    Release release = run(marts, "same-state", comparison("did"));

    assertThat(SmallMarts.notes(release, one(release, "estimator = 'did' and " + SAME_STATE)))
        .contains("1 of the 3 units (dated limiting policy) have no unit");
  }

  @Test
  void levelsStandForEachGroupAndEachYearWithExactRates() {
    Release release = run(SmallMarts.fiveCounties(), "same-state");

    Row rate =
        one(release, SAME_STATE + " and term = 'rate' and member = 'limiting' and period = '2012'");
    Row ratio = one(release, SAME_STATE + " and term = 'rate_ratio' and period = '2012'");
    Row difference = one(release, SAME_STATE + " and term = 'difference' and period is null");

    assertThat(rate.<Double>getAs("estimate")).isEqualTo(150);
    assertThat(rate.<Double>getAs("conf_low")).isCloseTo(133.5046, within(1e-3));
    assertThat(rate.<Double>getAs("conf_high")).isCloseTo(167.9706, within(1e-3));
    assertThat(ratio.<Double>getAs("estimate")).isEqualTo(1.5);
    assertThat(difference.<Double>getAs("estimate")).isCloseTo(860 / 6.0 - 640 / 6.0, within(1e-9));
  }

  @Test
  void countsWithoutPopulationsHaveLevelsAndNoRates() {
    SmallMarts marts =
        SmallMarts.empty("violent")
            .county("36001", "NY", Arm.LIMITING, "2013", 100, 90, 90)
            .county("36005", "NY", Arm.NONE_LISTED, null, 50, 60, 60);
    for (int year = 2012; year <= 2014; year++) {
      marts.set("36001", year, "population", null).set("36005", year, "population", null);
    }
    Release release = marts.write(folder, 1);
    new Compare(LocalSpark.session())
        .run(SmallMarts.job("same-state", "violent", comparison("did", "vcov", "iid")), release);

    Row level = one(release, "term = 'mean' and period = '2012' and member = 'limiting'");

    assertThat(level.<Double>getAs("estimate")).isEqualTo(100);
    assertThat(
            release
                .read(LocalSpark.session(), Estimates.TABLE)
                .where("term like 'rate%'")
                .collectAsList())
        .isEmpty();
  }

  @Test
  void aStateLawInTheWindowIsACaveatAndDropsNobody() {
    Release release = SmallMarts.fiveCounties().write(folder, 2);
    Map<String, Object> ruling = new LinkedHashMap<>();
    ruling.put("jurisdiction", "New York");
    ruling.put("state", "NY");
    ruling.put("level", "state");
    ruling.put("direction", "limits");
    ruling.put("listed_in", "policy_events");
    ruling.put("valid_from_latest", Date.valueOf("2014-11-14"));
    ruling.put("use", "not_the_treatment");
    Map<String, Object> later = new LinkedHashMap<>(ruling);
    later.put("valid_from_latest", Date.valueOf("2015-01-01"));
    release.write(PolicyUses.TABLE, SmallMarts.table(PolicyUses.TABLE, List.of(ruling, later)));
    new Compare(LocalSpark.session())
        .run(SmallMarts.job("same-state", comparison("did", "vcov", "hetero")), release);

    Row did = one(release, "estimator = 'did' and " + SAME_STATE);

    assertThat(SmallMarts.notes(release, did)).contains("which stay: NY 2014-11-14");
    assertThat(SmallMarts.notes(release, did)).doesNotContain("2015-01-01");
    assertThat(did.<Long>getAs("n_units")).isEqualTo(4);
  }

  @Test
  void anEstimatorThatFindsNoControlLeavesARowWithTheReasonAndNoNumber() {
    SmallMarts noTexans =
        SmallMarts.empty(SmallMarts.RATE)
            .county("36001", "NY", Arm.LIMITING, "2013", 100, 90, 90)
            .county("36005", "NY", Arm.NONE_LISTED, null, 50, 60, 60);
    Release release =
        run(noTexans, "national", comparison("did"), comparison("twfe", "pool", "287g"));

    Row refused = one(release, "estimator = 'twfe'");

    assertThat(refused.<Double>getAs("estimate")).isNull();
    assertThat(SmallMarts.notes(release, refused))
        .contains("Cannot estimate twfe: no unit (agreement_287g) is in the sample");
  }

  @Test
  void aJobOfWhichNothingCanBeEstimatedEndsWithEveryReason() {
    SmallMarts alone =
        SmallMarts.empty(SmallMarts.RATE)
            .county("36001", "NY", Arm.LIMITING, "2013", 100, 90, 90)
            .county("36003", "NY", Arm.LIMITING, "2013", 100, 90, 90);

    assertThatThrownBy(() -> run(alone, "national", comparison("did"), comparison("twfe")))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.exit()).isEqualTo(ExitCode.NOT_ESTIMABLE);
              assertThat(failure.problems()).hasSize(2);
            });
  }

  @Test
  void everyUnknownWordOfAComparisonIsNamedWithItsNearest() {
    List<Problem> problems =
        Compare.check(
            SmallMarts.job(
                "national",
                comparison("twfee"),
                comparison("twfe", "clster", "state"),
                comparison("did", "cluster", "sate", "outcome", "violnt_rate_per_100k")));

    assertThat(problems).extracting(Problem::exit).containsOnly(ExitCode.USAGE);
    assertThat(problems)
        .extracting(Problem::remedy)
        .containsExactly(
            "did you mean 'twfe'?",
            "did you mean 'cluster'?",
            "did you mean 'state'?",
            "did you mean 'violent_rate_per_100k'?");
    assertThat(problems.get(1).where()).isEqualTo("job file, line 12, comparison 'twfe'");
  }

  @Test
  void theSameComparisonTwiceIsRefused() {
    assertThatThrownBy(
            () ->
                run(
                    SmallMarts.fiveCounties(),
                    "national",
                    comparison("twfe"),
                    comparison("twfe", "cluster", "county")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "Cannot compare twice: twfe of violent_rate_per_100k (limiting/none_listed/national; ");
  }

  @Test
  void thePanelAndTheSampleGiveTheSameDigitsAgain() {
    Release release =
        run(SmallMarts.fiveCounties(), "national", comparison("twfe", "weights", "population"));
    PanelSpec spec =
        PanelSpec.of("unit_id", "period", "cohort", SmallMarts.RATE).withWeights("population");
    List<String> header = List.of("unit_id", "period", "cohort", SmallMarts.RATE, "population");
    PanelBuilder again = new PanelBuilder("again", "panel.parquet", spec, header);
    release
        .read(LocalSpark.session(), Panels.TABLE)
        .join(
            release
                .read(LocalSpark.session(), Samples.MEMBERS)
                .where("outcome = '" + SmallMarts.RATE + "' and sample = 'balanced'")
                .select("unit_id"),
            "unit_id")
        .where("arm in ('limiting', 'none_listed')")
        .select("unit_id", "period", "cohort", SmallMarts.RATE, "population")
        .collectAsList()
        .forEach(
            row ->
                again.row(
                    1, new Object[] {row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)}));
    Estimation estimation = Estimators.run("twfe", again.build(), EstimatorOptions.defaults());

    Row published = one(release, "estimator = 'twfe' and " + NATIONAL);

    assertThat(published.<Double>getAs("estimate"))
        .isEqualTo(estimation.estimates().get(0).estimate());
    assertThat(published.<Double>getAs("std_error"))
        .isEqualTo(estimation.estimates().get(0).stdError());
  }

  @Test
  void partitionsDecideNothing() {
    Job job = SmallMarts.job("national", comparison("did"), comparison("twfe"));
    Release one = SmallMarts.fiveCounties().write(folder.resolve("one"), 1);
    Release seven = SmallMarts.fiveCounties().write(folder.resolve("seven"), 7);
    new Compare(LocalSpark.session()).run(job, one);
    new Compare(LocalSpark.session()).run(job, seven);

    for (String table : List.of("estimates", "measures", "variances", "influence")) {
      assertThat(one.manifest().tables.get("results/" + table))
          .isEqualTo(seven.manifest().tables.get("results/" + table));
    }
  }

  @Test
  void theVarianceOfAnEstimateIsWrittenBesideIt() {
    Release release = run(SmallMarts.fiveCounties(), "national", comparison("twfe"));

    Row twfe = one(release, "estimator = 'twfe' and " + NATIONAL);
    Row variance =
        release
            .read(LocalSpark.session(), Variances.TABLE)
            .where("estimate_id = '" + twfe.getAs("estimate_id") + "'")
            .collectAsList()
            .get(0);

    double error = twfe.<Double>getAs("std_error");
    assertThat(variance.<Double>getAs("covariance")).isCloseTo(error * error, within(1e-12));
    assertThat(release.has(Influences.TABLE)).isTrue();
  }

  private static String pair(String control, String pool) {
    return "treated_arm = 'limiting' and control_arm = '" + control + "' and pool = '" + pool + "'";
  }

  private Release run(SmallMarts marts, String pool, Job.Comparison... comparisons) {
    Release release = marts.write(folder, 3);
    new Compare(LocalSpark.session()).run(SmallMarts.job(pool, comparisons), release);
    return release;
  }

  private static Row one(Release release, String condition) {
    List<Row> rows =
        release
            .read(LocalSpark.session(), Estimates.TABLE)
            .where(condition)
            .where("term <> 'cluster_robust'")
            .collectAsList();
    assertThat(rows).as(condition).hasSize(1);
    return rows.get(0);
  }
}
