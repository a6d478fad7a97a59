package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.compare.detainers.regression.RegressionOptions;
import org.detaineroutcomes.compare.multiverse.MultiverseReader;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** The fourth verb: every question is asked of the marts and answered in tidy rows. */
public final class Compare {
  private final SparkSession spark;

  /** Compares with the session given. */
  public Compare(SparkSession spark) {
    this.spark = spark;
  }

  /** Everything that is wrong with the comparisons a job asks for; nothing is read. */
  public static List<Problem> check(Job job) {
    Problems problems = new Problems();
    read(job, problems);
    return problems.list();
  }

  /** What the regressions of a job will fit and what its choices come to, a sentence each. */
  public static List<String> plans(Job job) {
    return Stream.concat(
            RegressionOptions.sentences(job).stream(), MultiverseReader.sentences(job).stream())
        .toList();
  }

  /**
   * Fills the result tables of a release.
   *
   * @throws org.detaineroutcomes.model.Failure with exit code 2 where the job asks for comparisons
   *     that do not exist, or 5 where it asks for some and none can be estimated
   */
  public void run(Job job, Release release) {
    run(job, release, Questions.ALL);
  }

  /** The same with the questions given, in the order in which the answers are printed. */
  public void run(Job job, Release release, List<Question> questions) {
    Problems problems = new Problems();
    List<ComparisonOptions> comparisons = read(job, problems);
    problems.throwIfAny();
    Evidence evidence =
        new Evidence(
            job,
            comparisons,
            table ->
                release.has(table) ? Optional.of(release.read(spark, table)) : Optional.empty(),
            table -> TableRow.of(release, table),
            release.unfinished());
    SelectedFiles selected = SelectedFiles.of(TableRow.of(release, DetainerOutcomes.TABLE));
    selected.problems().forEach(problem -> release.manifest().notes.add(problem.message()));
    Findings findings = new Findings(evidence.treatmentSettings(), selected);
    for (Question question : questions) {
      findings.restOn(evidence.readFromNow());
      question.answer(evidence, findings);
    }
    findings.requireAnAnswer();
    new ResultTables(spark, evidence).write(findings, release);
    release.finish("compare");
  }

  private static List<ComparisonOptions> read(Job job, Problems problems) {
    List<ComparisonOptions> comparisons = new ArrayList<>();
    RegressionOptions.check(job, problems);
    MultiverseReader.check(job, problems);
    problems.addAll(OutcomeCheck.series(job));
    for (Job.Comparison entry : job.comparisons()) {
      new ComparisonReader(job, entry, problems).read().ifPresent(comparisons::add);
    }
    return comparisons;
  }
}
