package org.detaineroutcomes.estimate.robustness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Parallel;

/**
 * Randomization inference (Fisher 1935; MacKinnon and Webb 2020, Journal of Econometrics 218): the
 * dates of adoption are dealt out again over the clusters that decided on them, and the figure is
 * held against what the estimator makes of each deal. The p-value is exact for the hypothesis that
 * nobody's outcome was changed, if every deal was as likely as the actual one.
 *
 * <p>Settings {@code permutations}: how many deals; where there are no more than that, each is
 * taken once. {@code permutation-statistic}: {@code estimate}, or {@code t} which also tests that
 * the average is zero in large samples.
 */
final class RandomizationTest implements RobustnessCheck {
  private static final String DRAWS = "permutations";
  private static final String STATISTIC = "permutation-statistic";
  private static final double TIE = 1e-10;

  enum Statistic {
    ESTIMATE,
    T
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        OptionSpec.whole(DRAWS, "999", "randomization test; all assignments where they are fewer"),
        OptionSpec.choice(STATISTIC, Statistic.class, "what is held against chance"));
  }

  @Override
  public Estimation beside(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      EstimatorOptions plain,
      Estimation found) {
    int draws = options.settings().whole(DRAWS, 999);
    if (draws < 1) {
      throw new Failure(
          Problem.usage(
              "--option " + DRAWS,
              "Cannot permute " + draws + " times: at least one is needed",
              "give 999 or more"));
    }
    Statistic statistic = options.settings().choice(STATISTIC, Statistic.class, Statistic.ESTIMATE);
    List<Estimate> figures = Headline.all(found);
    if (figures.isEmpty()) {
      return found.with(List.of(Note.of(RobustnessNote.NO_FIGURE_TO_TEST, estimator.name())));
    }
    Assignment assignment = Assignment.of(estimator.name(), panel);
    BigInteger ways = assignment.count();
    boolean all = ways.compareTo(BigInteger.valueOf(draws)) <= 0;
    List<int[]> every = all ? assignment.every() : List.of();
    int deals = all ? every.size() : draws;
    Refit again = Refit.of(estimator, plain);
    List<Map<String, Double>> results = new ArrayList<>();
    for (int d = 0; d < deals; d++) {
      results.add(null);
    }
    Parallel.each(
        deals,
        d -> {
          int[] dealt = all ? every.get(d) : assignment.draw(options.seed(), d);
          results.set(d, statistics(again, assignment.applied(panel, dealt), statistic));
        });
    Map<String, Double> actual = statistics(again, panel, statistic);
    List<Estimate> rows = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    long failed = results.stream().filter(Map::isEmpty).count();
    for (Estimate figure : figures) {
      Double own = actual.get(Headline.name(figure));
      if (own == null) {
        notes.add(
            Note.of(RobustnessNote.NO_STATISTIC_TO_TEST, Headline.name(figure), word(statistic)));
        continue;
      }
      long asFar =
          results.stream()
              .map(r -> r.get(Headline.name(figure)))
              .filter(s -> s == null || Math.abs(s) >= Math.abs(own) * (1 - TIE))
              .count();
      double p = all ? (double) asFar / deals : (1.0 + asFar) / (1.0 + deals);
      rows.add(
          EstimateRow.of(
                  panel,
                  estimator.name(),
                  figure
                      .specification()
                      .with(permutations(all, draws, options))
                      .with(SettingKey.STATISTIC, word(statistic)),
                  Term.check(TermName.RANDOMIZATION))
              .of(EstimateDimension.TERM, Headline.name(figure))
              .in(figure.unit())
              .estimate(figure.estimate())
              .statistic(own)
              .pValue(p)
              .sample(
                  figure.nObs() == null ? panel.rows() : figure.nObs(),
                  figure.nUnits() == null ? panel.units().size() : figure.nUnits(),
                  assignment.cohort().length)
              .build());
    }
    int clusters = assignment.cohort().length;
    notes.add(
        all
            ? Note.of(RobustnessNote.RANDOMIZED_ALL, deals, clusters)
            : Note.of(RobustnessNote.RANDOMIZED, deals, ways.toString().length() - 1, clusters));
    if (failed > 0) {
      notes.add(Note.of(RobustnessNote.DEALS_FAILED, failed));
    }
    if (ways.compareTo(BigInteger.valueOf(20)) < 0) {
      notes.add(
          Note.of(RobustnessNote.FEW_ASSIGNMENTS, ways.longValueExact(), 1 / ways.doubleValue()));
    }
    return found.with(rows, notes);
  }

  private static Specification permutations(boolean all, int draws, EstimatorOptions options) {
    return all
        ? Specification.of(SettingKey.PERMUTATIONS, "all")
        : Specification.of(SettingKey.PERMUTATIONS, draws).with(SettingKey.SEED, options.seed());
  }

  private static String word(Statistic statistic) {
    return statistic == Statistic.T ? "t" : "estimate";
  }

  /** Statistics by figure; empty where nothing can be estimated. */
  private static Map<String, Double> statistics(Refit again, PanelData panel, Statistic statistic) {
    Map<String, Double> found = new HashMap<>();
    for (Estimate row : again.on(panel).map(Headline::all).orElse(List.of())) {
      Double value = statistic == Statistic.T ? row.statistic() : row.estimate();
      if (value != null) {
        found.put(Headline.name(row), value);
      }
    }
    return found;
  }
}
