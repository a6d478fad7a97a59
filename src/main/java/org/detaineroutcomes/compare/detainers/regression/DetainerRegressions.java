package org.detaineroutcomes.compare.detainers.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.compare.Findings;
import org.detaineroutcomes.compare.Question;
import org.detaineroutcomes.compare.Rows;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.model.result.CategoryRole;
import org.detaineroutcomes.model.result.DropKind;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RegressionNote;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.results.RegressionCategories;
import org.detaineroutcomes.stats.Distributions;
import org.detaineroutcomes.stats.patterns.LinkFunction;
import org.detaineroutcomes.stats.patterns.PatternFit;

/**
 * Logistic and Poisson regressions on single detainers, file by file, since two files can hold the
 * same detainer. Associations among the detainers of a file; no effect of a policy is in them.
 */
public final class DetainerRegressions implements Question {
  /** What the rows of each are figures of. */
  public static final Map<String, Estimand> ESTIMANDS =
      Map.of(
          RegressionOptions.estimator(LinkFunction.LOGISTIC),
          Estimand.ODDS_RATIO,
          RegressionOptions.estimator(LinkFunction.POISSON),
          Estimand.RATIO_OF_SHARES);

  private static final double LEVEL = 0.975;

  @Override
  public void answer(Evidence evidence, Findings findings) {
    List<RegressionOptions> asked = RegressionOptions.all(evidence.job(), new Problems());
    Optional<Dataset<Row>> records =
        asked.isEmpty() ? Optional.empty() : evidence.table(DetainerRecords.TABLE);
    asked.forEach(options -> one(options, records, findings));
  }

  private static void one(
      RegressionOptions options, Optional<Dataset<Row>> records, Findings findings) {
    List<Pattern> all;
    try {
      all = records.map(rows -> PatternRows.of(rows, options)).orElse(List.of());
    } catch (Failure tooMany) {
      findings.unassociated(absent(options, ""), tooMany);
      return;
    }
    TreeMap<String, List<Pattern>> files =
        all.stream()
            .collect(Collectors.groupingBy(Pattern::file, TreeMap::new, Collectors.toList()));
    if (files.isEmpty()) {
      findings.unassociated(
          absent(options, ""),
          notEstimable(options, "the release holds no such detainers", "add an input of them"));
    }
    files.forEach(
        (file, patterns) -> oneFile(options, file, patterns, records.orElseThrow(), findings));
  }

  private static void oneFile(
      RegressionOptions options,
      String file,
      List<Pattern> patterns,
      Dataset<Row> records,
      Findings findings) {
    DesignMatrix coding = new DesignMatrix(options, patterns);
    List<DesignMatrix.Account> accounts = new ArrayList<>();
    accounts.add(coding.used());
    accounts.addAll(coding.accounts());
    rows(options, file, coding, records, findings).stream()
        .findFirst()
        .ifPresent(
            first ->
                accounts.forEach(
                    account -> findings.add(RegressionCategories.TABLE, row(first, account))));
  }

  /** Fits it, and returns the ids of its estimates; the one that says why there are none. */
  private static List<String> rows(
      RegressionOptions options,
      String file,
      DesignMatrix coding,
      Dataset<Row> records,
      Findings findings) {
    try {
      requireFit(options, coding);
      PatternFit fit =
          PatternFit.fit(
              coding.patterns(),
              options.family(),
              MllibFit.fit(records.sparkSession(), coding.patterns(), options.family()));
      return findings.associate(estimation(options, file, coding, fit));
    } catch (ArithmeticException none) {
      Failure reason =
          notEstimable(
              options, none.getMessage(), "leave a column out, or use one with fewer categories");
      return List.of(findings.unassociated(absent(options, file), reason));
    } catch (Failure reason) {
      return List.of(findings.unassociated(absent(options, file), reason));
    }
  }

  private static void requireFit(RegressionOptions options, DesignMatrix coding) {
    DesignMatrix.Account used = coding.used();
    if (used.ones() == 0 || used.ones() == used.rows()) {
      throw notEstimable(
          options,
          "none or all of the detainers with these columns on record have the outcome, or no"
              + " category has some with it and some without",
          "leave out a column that the file does not have");
    }
    if (coding.isTooWide()) {
      throw notEstimable(
          options,
          "its " + coding.terms().size() + " categories are more than " + DesignMatrix.MOST,
          "leave out the column with most categories, such as facility");
    }
  }

  private static Estimation estimation(
      RegressionOptions options, String file, DesignMatrix coding, PatternFit fit) {
    DesignMatrix.Account used = coding.used();
    List<Estimate> rows = new ArrayList<>();
    for (int t = 0; t < coding.terms().size(); t++) {
      DesignMatrix.Term term = coding.terms().get(t);
      boolean known = fit.variance() != null && !coding.isWithinOneCluster(term);
      double b = fit.coefficient()[t + 1];
      Double se = known ? (Double) Math.sqrt(fit.variance()[t + 1][t + 1]) : null;
      double half = known ? Distributions.normalQuantile(LEVEL) * se : 0;
      rows.add(
          new Estimate(
              options.outcome(),
              options.estimator(),
              options.specification(file),
              Term.coefficient(coding.name(term)),
              null,
              null,
              null,
              coding.group(term),
              b,
              se,
              known ? (Double) (b / se) : null,
              known ? (Double) Distributions.normalTwoSided(b / se) : null,
              known ? (Double) (b - half) : null,
              known ? (Double) (b + half) : null,
              null,
              null,
              null,
              options.family() == LinkFunction.LOGISTIC
                  ? EstimateUnit.LOG_ODDS
                  : EstimateUnit.LOG_POINTS,
              used.rows(),
              null,
              null,
              used.clusters(),
              null));
    }
    return Estimation.of(rows, drops(coding), notes(options, coding));
  }

  private static List<Drop> drops(DesignMatrix coding) {
    return coding.accounts().stream()
        .filter(account -> account.role() != CategoryRole.ESTIMATED)
        .filter(account -> account.role() != CategoryRole.REFERENCE)
        .map(DetainerRegressions::drop)
        .toList();
  }

  private static Drop drop(DesignMatrix.Account account) {
    String name =
        account.category() == null
            ? account.covariate()
            : account.covariate() + "=" + account.category();
    return switch (account.role()) {
      case COLLINEAR -> Drop.term(name, DropNote.DETERMINED_BY_COLUMNS);
      case SEPARATED ->
          new Drop(
              DropKind.TERM,
              name,
              "",
              account.rows(),
              account.ones() == 0 ? DropNote.NONE_HAS_OUTCOME : DropNote.ALL_HAVE_OUTCOME);
      default -> Drop.rows(name, account.rows(), DropNote.NOT_ON_RECORD);
    };
  }

  private static List<Note> notes(RegressionOptions options, DesignMatrix coding) {
    List<Note> notes = new ArrayList<>();
    notes.add(Note.of(RegressionNote.ASSOCIATIONS));
    notes.add(
        Note.of(
            options.family() == LinkFunction.LOGISTIC
                ? RegressionNote.ODDS_AS_LOGARITHMS
                : RegressionNote.RATIOS_AS_LOGARITHMS));
    if (!coding.references().isEmpty()) {
      notes.add(
          Note.of(
              RegressionNote.REFERENCES,
              List.copyOf(coding.references().keySet()),
              List.copyOf(coding.references().values())));
    }
    coding
        .missingReferences()
        .forEach(
            (covariate, category) ->
                notes.add(Note.of(RegressionNote.REFERENCE_NOT_IN_FIT, covariate, category)));
    options.on().stream()
        .filter(Covariate::numeric)
        .map(Covariate::word)
        .findFirst()
        .ifPresent(time -> notes.add(Note.of(RegressionNote.TIME_IN_YEARS, time)));
    notes.add(Note.of(RegressionNote.CLUSTERED_AS_STATA, options.cluster().word()));
    long clusters = coding.used().clusters();
    if (clusters < Clusters.FEW) {
      notes.add(Clusters.few(Math.toIntExact(clusters)));
    }
    List<String> single =
        coding.terms().stream().filter(coding::isWithinOneCluster).map(coding::name).toList();
    if (clusters > 1 && !single.isEmpty()) {
      notes.add(Note.of(RegressionNote.WITHIN_ONE_CLUSTER, single));
    }
    return notes;
  }

  private static Estimate absent(RegressionOptions options, String file) {
    return Rows.absent(
        options.outcome(),
        options.estimator(),
        options.specification(file),
        Term.coefficient("all"));
  }

  private static Failure notEstimable(RegressionOptions options, String reason, String remedy) {
    return new Failure(
        new Problem(
            ExitCode.NOT_ESTIMABLE,
            "regression of '" + options.outcome() + "'",
            "Cannot fit " + options.words() + ": " + reason,
            remedy));
  }

  private static TableRowBuilder row(String regression, DesignMatrix.Account account) {
    return new TableRowBuilder(RegressionCategories.TABLE)
        .set(RegressionCategories.REGRESSION, regression)
        .set(RegressionCategories.COVARIATE, account.covariate())
        .set(RegressionCategories.CATEGORY, account.category())
        .set(RegressionCategories.ROLE, account.role().code())
        .set(DetainerFields.DETAINERS, account.rows())
        .set(RegressionCategories.WITH_OUTCOME, account.ones())
        .set(EstimateFields.N_CLUSTERS, account.clusters());
  }
}
