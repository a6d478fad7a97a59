package org.detaineroutcomes.estimate.robustness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        OptionSpec.choice(STATISTIC, Statistic.class, "what is held against chance").beside(DRAWS));
  }

  @Override
  public Estimation beside(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      EstimatorOptions plain,
      Estimation found) {
    int draws = draws(options);
    Statistic statistic = options.settings().choice(STATISTIC, Statistic.class, Statistic.ESTIMATE);
    List<Estimate> figures = Headline.all(found);
    if (figures.isEmpty()) {
      return found.with(List.of(Note.of(RobustnessNote.NO_FIGURE_TO_TEST, estimator.name())));
    }
    Refit again = Refit.of(estimator, plain);
    Deals deals =
        Deals.of(
            Assignment.of(estimator.name(), panel),
            panel,
            draws,
            options.seed(),
            dealt -> statistics(again, dealt, statistic));
    Map<String, Double> actual = statistics(again, panel, statistic);
    Specification settings =
        deals.setting(draws, options.seed()).with(SettingKey.STATISTIC, word(statistic));
    List<Estimate> rows = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (Estimate figure : figures) {
      String name = Headline.name(figure);
      Double own = actual.get(name);
      if (own == null) {
        notes.add(Note.of(RobustnessNote.NO_STATISTIC_TO_TEST, name, word(statistic)));
      } else {
        rows.add(
            EstimateRow.of(
                    panel,
                    estimator.name(),
                    figure.specification().with(settings),
                    Term.check(TermName.RANDOMIZATION))
                .of(EstimateDimension.TERM, name)
                .in(figure.unit())
                .estimate(figure.estimate())
                .statistic(own)
                .pValue(deals.pValue(name, own))
                .sample(
                    figure.nObs() == null ? panel.rows() : figure.nObs(),
                    figure.nUnits() == null ? panel.units().size() : figure.nUnits(),
                    deals.clusters())
                .build());
      }
    }
    notes.addAll(deals.notes());
    return found.with(rows, notes);
  }

  private static int draws(EstimatorOptions options) {
    int draws = options.settings().whole(DRAWS, 999);
    if (draws < 1) {
      throw new Failure(
          Problem.usage(
              "--option " + DRAWS,
              "Cannot permute " + draws + " times: at least one is needed",
              "give 999 or more"));
    }
    return draws;
  }

  /**
   * What the estimator makes of each deal.
   *
   * @param ways how many deals there are
   * @param all whether each of them was taken once
   * @param results statistics by figure; empty if nothing could be estimated
   */
  private record Deals(
      Assignment assignment, BigInteger ways, boolean all, List<Map<String, Double>> results) {
    static Deals of(
        Assignment assignment,
        PanelData panel,
        int draws,
        long seed,
        Function<PanelData, Map<String, Double>> figures) {
      BigInteger ways = assignment.count();
      boolean all = ways.compareTo(BigInteger.valueOf(draws)) <= 0;
      List<int[]> every = all ? assignment.every() : List.of();
      int deals = all ? every.size() : draws;
      List<Map<String, Double>> results = new ArrayList<>(Collections.nCopies(deals, null));
      Parallel.each(
          deals,
          d -> {
            int[] dealt = all ? every.get(d) : assignment.draw(seed, d);
            results.set(d, figures.apply(assignment.applied(panel, dealt)));
          });
      return new Deals(assignment, ways, all, results);
    }

    int clusters() {
      return assignment.cohort().length;
    }

    Specification setting(int draws, long seed) {
      return all
          ? Specification.of(SettingKey.PERMUTATIONS, "all")
          : Specification.of(SettingKey.PERMUTATIONS, draws).with(SettingKey.SEED, seed);
    }

    /** Share of deals with a statistic as far from zero; one that fails counts as one. */
    double pValue(String figure, double own) {
      long asFar =
          results.stream()
              .map(r -> r.get(figure))
              .filter(s -> s == null || Math.abs(s) >= Math.abs(own) * (1 - TIE))
              .count();
      int deals = results.size();
      return all ? (double) asFar / deals : (1.0 + asFar) / (1.0 + deals);
    }

    List<Note> notes() {
      List<Note> notes = new ArrayList<>();
      notes.add(
          all
              ? Note.of(RobustnessNote.RANDOMIZED_ALL, results.size(), clusters())
              : Note.of(
                  RobustnessNote.RANDOMIZED,
                  results.size(),
                  ways.toString().length() - 1,
                  clusters()));
      long failed = results.stream().filter(Map::isEmpty).count();
      if (failed > 0) {
        notes.add(Note.of(RobustnessNote.DEALS_FAILED, failed));
      }
      if (ways.compareTo(BigInteger.valueOf(20)) < 0) {
        notes.add(
            Note.of(RobustnessNote.FEW_ASSIGNMENTS, ways.longValueExact(), 1 / ways.doubleValue()));
      }
      return notes;
    }
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
