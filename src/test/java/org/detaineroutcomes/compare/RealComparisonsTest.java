package org.detaineroutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.cli.JobFile;
import org.detaineroutcomes.cli.Main;
import org.detaineroutcomes.ingest.Ingest;
import org.detaineroutcomes.ingest.InputFinder;
import org.detaineroutcomes.ingest.JobReach;
import org.detaineroutcomes.join.Join;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.panel.Panel;
import org.detaineroutcomes.resolve.Resolve;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.Release;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published files, from the file to the answer. */
@Tag("slow")
class RealComparisonsTest {
  private static final String RATE = "violent_rate_per_100k";

  @TempDir Path folder;

  /** Rape went from 2,537 to 6,153 in 2015, with a new definition; residents hardly changed. */
  @Test
  void newYorksNewDefinitionOfRapeBreaksTheMeasureThatCountsItInAndNoOther() throws Exception {
    Release release = travel("new-york");

    assertThat(change(release, "rape_as_recorded_rate_per_100k"))
        .isCloseTo(6153 / 2537.0, within(0.01));
    assertThat(change(release, RATE)).isBetween(0.97, 1.0);
    assertThat(change(release, "violent_with_rape_as_recorded_rate_per_100k")).isGreaterThan(1.03);
    // New York City is one unit; a ruling reaches every county in 2018, and Suffolk reversed in
    // 2016.
    Row twfe = one(release, Estimates.TABLE, effect("twfe", RATE));
    assertThat(twfe.<Long>getAs("n_units")).isEqualTo(58);
    assertThat(twfe.<Long>getAs("n_obs")).isEqualTo(58 * 19 - 3);
    assertThat(SmallMarts.notes(release, twfe)).contains("NY 2018-11-14");
    theSameDigitsWithoutSpark(release, twfe);
  }

  @Test
  void pennsylvaniasDeclinesHaveThreeDenominatorsAndItsCitizensNone() {
    Release release = travel("pennsylvania");

    Row all = declined(release, "all_rows");
    assertThat(all.<Long>getAs("numerator")).isEqualTo(225);
    assertThat(all.<Long>getAs("denominator")).isEqualTo(32_757);
    assertThat(all.<Double>getAs("estimate")).isCloseTo(0.0069, within(5e-5));
    Row lifted = declined(release, "with_lift_reason");
    assertThat(lifted.<Long>getAs("numerator")).isEqualTo(225);
    assertThat(lifted.<Long>getAs("denominator")).isEqualTo(21_528);
    Row local = declined(release, "local_choice");
    assertThat(local.<Double>getAs("estimate")).isCloseTo(0.014, within(1e-3));
    Row citizens =
        one(release, Measures.TABLE, "measure = 'citizens_lifted' and dimension is null");
    assertThat(citizens.<Long>getAs("numerator")).isEqualTo(61);
    assertThat(citizens.<Double>getAs("estimate")).isNull();
  }

  /** The panel and its sample, exported, give the published digits to whoever estimates again. */
  private void theSameDigitsWithoutSpark(Release release, Row published) throws Exception {
    Path panel = folder.resolve("sample.parquet");
    release
        .read(LocalSpark.session(), Panels.TABLE)
        .join(
            release
                .read(LocalSpark.session(), Samples.MEMBERS)
                .where("outcome = '" + RATE + "' and sample = 'balanced'")
                .select("unit_id"),
            "unit_id")
        .repartition(1)
        .write()
        .parquet(panel.toString());
    Path file;
    try (Stream<Path> files = Files.list(panel)) {
      file = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      int exit =
          Main.run(
              "estimate",
              file.toString(),
              "--unit",
              "unit_id",
              "--time",
              "period",
              "--cohort",
              "cohort",
              "--outcome",
              RATE,
              "--cluster",
              "unit_id",
              "--estimator",
              "twfe",
              "--format",
              "csv");
      assertThat(exit).isZero();
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains(
            "," + published.<Double>getAs("estimate") + "," + published.<Double>getAs("std_error"));
  }

  private static double change(Release release, String outcome) {
    return one(
            release,
            Estimates.TABLE,
            "estimator = 'definition-break' and term = 'rate_ratio' and dimension is null"
                + " and period = '2015' and outcome = '"
                + outcome
                + "'")
        .getAs("estimate");
  }

  private static String effect(String estimator, String outcome) {
    return "estimator = '" + estimator + "' and outcome = '" + outcome + "' and term = 'treated'";
  }

  private static Row declined(Release release, String base) {
    return one(
        release,
        Measures.TABLE,
        "measure = 'declined' and dimension is null and base = '" + base + "'");
  }

  private static Row one(Release release, Table table, String condition) {
    List<Row> rows = release.read(LocalSpark.session(), table).where(condition).collectAsList();
    assertThat(rows).as(condition).hasSize(1);
    return rows.get(0);
  }

  private Release travel(String name) {
    String inputs = SharedData.inputs().toString();
    Job job = JobFile.read(Path.of("jobs", name + ".yaml")).job();
    Release release = SmallMarts.newRelease(folder.resolve("warehouse"));
    Problems problems = new Problems();
    new Ingest(LocalSpark.session())
        .run(
            job,
            new InputFinder(
                    inputs, Optional.empty(), Path.of("jobs").toUri(), JobReach.ofThisMachine())
                .find(job.inputs(), problems),
            release);
    problems.throwIfAny();
    new Resolve(LocalSpark.session()).run(job, release);
    new Panel(LocalSpark.session()).run(job, release);
    new Join(LocalSpark.session()).run(job, release);
    new Compare(LocalSpark.session()).run(job, release);
    return release;
  }
}
