package org.detaineroutcomes.compare.detainers.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.compare.Compare;
import org.detaineroutcomes.compare.SmallMarts;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.RegressionCategories;
import org.detaineroutcomes.stats.patterns.PatternFit;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetainerRegressionsTest {
  private static final String SIMULATED = "src/test/resources/regression/detainers_simulated.csv";

  private final List<Map<String, Object>> rows = new ArrayList<>();

  @TempDir Path folder;

  private void detainer(String county, String year, String custody, boolean declined) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("detainer_date", year == null ? null : Date.valueOf(year + "-03-05"));
    row.put("detainer_outcome", declined ? "DECLINED" : "HONORED");
    row.put("detainer_outcome_basis", "lift reason");
    row.put("county_fips", county);
    row.put("custody", custody);
    row.put("state", "PA");
    row.put("source_file", "ice.csv");
    row.put("source_row", (long) rows.size() + 2);
    row.put("source_input", 1);
    rows.add(row);
  }

  private void detainers(int times, String county, String year, String custody, int declined) {
    for (int i = 0; i < times; i++) {
      detainer(county, year, custody, i < declined);
    }
  }

  /** 45 counties, made by R's generator with seed 20: see the columns of the file. */
  private void simulated() throws IOException {
    for (String line : Files.readAllLines(Path.of(SIMULATED)).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      detainer(cells[0], cells[1], cells[2], cells[3].equals("1"));
    }
  }

  private static Job.Regression regression(String family, String... on) {
    return new Job.Regression("declined", "all", List.of(on), "county", family, Map.of(), 7);
  }

  static Job job(Job.Regression... regressions) {
    Job job = SmallMarts.job("national");
    return JobParts.job(
        job.name(),
        job.title(),
        job.simulate(),
        job.inputs(),
        0,
        job.resolve(),
        Optional.empty(),
        job.treatment(),
        job.outcomes(),
        List.of(),
        List.of(regressions),
        job.publish());
  }

  private Release run(int partitions, Job.Regression... regressions) {
    Release release = SmallMarts.newRelease(folder.resolve("p" + partitions));
    Dataset<Row> table = SmallMarts.table(DetainerRecords.TABLE, rows);
    release.write(DetainerRecords.TABLE, table.repartition(partitions));
    new Compare(LocalSpark.session()).run(job(regressions), release);
    return release;
  }

  private static void assertTerm(Release release, String term, double estimate, double error) {
    Row row = SmallMarts.one(release, Estimates.TABLE, "term = '" + term + "'");
    assertThat(row.<Double>getAs("estimate")).as(term).isCloseTo(estimate, within(1e-10));
    assertThat(row.<Double>getAs("std_error")).as(term).isCloseTo(error, within(1e-9));
  }

  /** glm and sandwich's vcovCL(type = "HC0") of R; statsmodels' GLM agrees to eleven digits. */
  @Test
  void theLogitHasTheDigitsOfGlmAndVcovCl() throws IOException {
    simulated();

    Release release = run(3, regression("logistic", "issued-year", "custody"));

    assertTerm(release, "issued-year=2011", 0.711081724595670, 0.243758303912657);
    assertTerm(release, "issued-year=2012", 1.083790633594829, 0.257557591090471);
    assertTerm(release, "custody=state", -0.330009370010537, 0.199019787059540);
    Row row = SmallMarts.one(release, Estimates.TABLE, "term = 'custody=state'");
    assertThat(row.<Long>getAs("n_obs")).isEqualTo(600);
    assertThat(row.<Long>getAs("n_clusters")).isEqualTo(45);
    assertThat(SmallMarts.notes(release, row))
        .contains("reference: issued-year=2010, custody=local")
        .contains("G/(G-1)")
        .contains("associations, not effects of policies")
        .doesNotContain("fewer than 40");
  }

  @Test
  void thePoissonHasTheDigitsOfGlmAndVcovCl() throws IOException {
    simulated();

    Release release = run(3, regression("poisson", "issued-year", "custody"));

    assertTerm(release, "issued-year=2011", 0.508739332026929, 0.171248358692);
    assertTerm(release, "issued-year=2012", 0.730863532176241, 0.170912501150);
    assertTerm(release, "custody=state", -0.226195793890244, 0.141093297801);
  }

  @Test
  void theBitsDoNotDependOnPartitions() throws IOException {
    simulated();

    List<Row> one = estimates(run(1, regression("logistic", "issued-time", "custody")));
    List<Row> seven = estimates(run(7, regression("logistic", "issued-time", "custody")));

    assertThat(one).hasSize(2).isEqualTo(seven);
  }

  private static List<Row> estimates(Release release) {
    return release.read(LocalSpark.session(), Estimates.TABLE).orderBy("term").collectAsList();
  }

  @Test
  void aKnownTruthIsFoundWithinThreeErrors() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String year = Integer.toString(2010 + random.nextInt(3));
      boolean state = random.nextInt(4) == 0;
      double eta = -1.5 + 0.5 * (Integer.parseInt(year) - 2010) - (state ? 0.8 : 0);
      detainer(
          String.format("42%03d", 1 + 2 * random.nextInt(50)),
          year,
          state ? "state" : "local",
          random.nextDouble() < 1 / (1 + Math.exp(-eta)));
    }

    Release release = run(2, regression("logistic", "issued-time", "custody"));

    Row perYear = SmallMarts.one(release, Estimates.TABLE, "term = 'issued-time'");
    Row state = SmallMarts.one(release, Estimates.TABLE, "term = 'custody=state'");
    assertThat(Math.abs(perYear.<Double>getAs("estimate") - 0.5))
        .isLessThan(3 * perYear.<Double>getAs("std_error"));
    assertThat(Math.abs(state.<Double>getAs("estimate") + 0.8))
        .isLessThan(3 * state.<Double>getAs("std_error"));
    assertThat(perYear.<Double>getAs("std_error")).isBetween(0.01, 0.04);
  }

  /** 2012 has no decline, and 2009 declines alone: both leave with their 5 and 4 detainers. */
  @Test
  void aCategoryWhoseOutcomeDoesNotVaryLeavesWithItsDetainers() {
    detainers(10, "42001", "2010", "local", 3);
    detainers(10, "42003", "2010", "local", 5);
    detainers(8, "42001", "2011", "local", 4);
    detainers(8, "42003", "2011", "local", 2);
    detainers(5, "42003", "2012", "local", 0);
    detainers(4, "42001", "2009", "local", 4);

    Release release = run(1, regression("logistic", "issued-year"));

    Row row = SmallMarts.one(release, Estimates.TABLE, "estimator = 'logit'");
    assertThat(row.<String>getAs("term")).isEqualTo("issued-year=2011");
    // Odds 6 to 10 over odds 8 to 12.
    assertThat(row.<Double>getAs("estimate")).isCloseTo(Math.log(0.9), within(1e-12));
    assertThat(row.<Long>getAs("n_obs")).isEqualTo(36);
    assertThat(SmallMarts.notes(release, row))
        .contains("term issued-year=2009 (4 rows): all of its detainers have the outcome")
        .contains("term issued-year=2012 (5 rows): none of its detainers has the outcome");
    assertThat(SmallMarts.notes(release, row)).contains("2 clusters are fewer than 40");
  }

  /** In this file every detainer of 2011, and no other, is in state custody. */
  @Test
  void aCollinearCategoryIsNamedAndTheFirstStays() {
    detainers(10, "42001", "2010", "local", 3);
    detainers(10, "42003", "2010", "local", 5);
    detainers(8, "42001", "2011", "state", 4);
    detainers(8, "42003", "2011", "state", 2);

    Release release = run(1, regression("logistic", "issued-year", "custody"));

    Row row = SmallMarts.one(release, Estimates.TABLE, "estimator = 'logit'");
    assertThat(row.<String>getAs("term")).isEqualTo("issued-year=2011");
    assertThat(row.<Double>getAs("estimate")).isCloseTo(Math.log(0.9), within(1e-12));
    assertThat(SmallMarts.notes(release, row)).contains("term custody=state: collinear");
  }

  @Test
  void detainersWithoutAColumnOrAClusterAreSetAsideAndCounted() {
    detainers(10, "42001", "2010", "local", 3);
    detainers(10, "42003", "2010", "local", 5);
    detainers(8, "42001", "2011", "local", 4);
    detainers(8, "42003", "2011", "local", 2);
    detainers(6, "42001", null, "local", 1);
    detainers(2, null, "2010", "local", 1);

    Release release = run(1, regression("logistic", "issued-year"));

    Row row = SmallMarts.one(release, Estimates.TABLE, "estimator = 'logit'");
    assertThat(row.<Long>getAs("n_obs")).isEqualTo(36);
    assertThat(SmallMarts.notes(release, row))
        .contains("rows (6 rows): issued-year is not on the record")
        .contains("rows (2 rows): county is not on the record");
    long accounted =
        SmallMarts.all(
                release,
                RegressionCategories.TABLE,
                "role in ('used', 'not_recorded', 'separated')")
            .stream()
            .mapToLong(r -> r.<Long>getAs("detainers"))
            .sum();
    assertThat(accounted).isEqualTo(rows.size());
  }

  @Test
  void aCategoryWithinOneClusterHasNoStandardError() {
    detainers(10, "42001", "2010", "local", 3);
    detainers(10, "42003", "2010", "local", 5);
    detainers(8, "42001", "2010", "state", 4);

    Release release = run(1, regression("logistic", "custody"));

    Row row = SmallMarts.one(release, Estimates.TABLE, "estimator = 'logit'");

    // Odds 1 over odds 8 to 12.
    assertThat(row.<Double>getAs("estimate")).isCloseTo(Math.log(1.5), within(1e-12));
    assertThat(row.<Double>getAs("std_error")).isNull();
    assertThat(SmallMarts.notes(release, row)).contains("lies within one cluster: custody=state");
  }

  /** Each column has both outcomes in each category; together they determine it. */
  @Test
  void columnsThatTogetherDetermineTheOutcomeAreRefused() {
    detainers(10, "42001", "2010", "local", 5);
    detainers(6, "42003", "2010", "state", 6);
    detainers(6, "42003", "2011", "local", 0);
    detainers(6, "42001", "2011", "state", 3);

    assertThatThrownBy(() -> run(1, regression("logistic", "issued-year", "custody")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot fit declined on issued-year, custody (logit): ");
  }

  @Test
  void mllibAndTheNewtonStepsEndAtTheSameCoefficients() throws IOException {
    simulated();
    for (String family : List.of("logistic", "poisson")) {
      RegressionOptions options =
          RegressionOptions.all(job(regression(family, "issued-year", "custody")), new Problems())
              .get(0);
      DesignMatrix coding =
          new DesignMatrix(
              options, PatternRows.of(SmallMarts.table(DetainerRecords.TABLE, rows), options));

      double[] mllib = MllibFit.fit(LocalSpark.session(), coding.patterns(), options.family());
      double[] newton =
          PatternFit.fit(coding.patterns(), options.family(), new double[4]).coefficient();

      assertThat(mllib).containsExactly(newton, within(1e-6));
    }
  }

  @Test
  void moreCombinationsThanFitAreRefusedWithARemedy() throws IOException {
    simulated();
    RegressionOptions options =
        RegressionOptions.all(job(regression("logistic", "issued-year")), new Problems()).get(0);

    assertThatThrownBy(
            () -> PatternRows.of(SmallMarts.table(DetainerRecords.TABLE, rows), options, 20))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("differ in more than 20 combinations");
  }

  @Test
  void anUnknownColumnIsRefusedWithTheNearest() {
    List<Problem> problems =
        Compare.check(
            job(
                new Job.Regression(
                    "declind", "all", List.of("issued-yaer"), "county", "logistic", Map.of(), 7)));

    assertThat(problems).hasSize(2);
    assertThat(problems.get(0).message()).isEqualTo("Cannot read outcome: 'declind' is not known");
    assertThat(problems.get(0).remedy()).contains("declined");
    assertThat(problems.get(1).message()).isEqualTo("Cannot read on: 'issued-yaer' is not known");
    assertThat(problems.get(1).remedy()).contains("issued-year");
  }

  @Test
  void aJobMayNameTheReference() throws IOException {
    simulated();

    Release release =
        run(
            2,
            new Job.Regression(
                "declined",
                "all",
                List.of("issued-year", "custody"),
                "county",
                "logistic",
                Map.of("issued-year", "2011", "custody", "ice"),
                7));

    Row row = SmallMarts.one(release, Estimates.TABLE, "term = 'issued-year=2010'");
    assertThat(row.<Double>getAs("estimate")).isCloseTo(-0.711081724595670, within(1e-10));
    assertThat(SmallMarts.notes(release, row))
        .contains("reference: issued-year=2011, custody=local")
        .contains("the reference asked for, custody=ice, is not in the fit");
  }

  @Test
  void aPlanSaysWhatWillBeFitted() {
    assertThat(Compare.plans(job(regression("logistic", "issued-year", "form"))))
        .containsExactly(
            "regression (logit) of 'declined' among all detainers of each file, on issued-year,"
                + " form; errors clustered by county");
  }
}
