package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.FixedEffectCount;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.stats.Covariance;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.LeastSquares;
import org.detaineroutcomes.stats.Matrices;
import org.detaineroutcomes.stats.TwoWayEffects;
import org.detaineroutcomes.stats.WildBootstrap;
import org.detaineroutcomes.stats.WildTypes;

/**
 * Two-way fixed effects: the outcome on the treatment, unit effects and period effects.
 *
 * <p>With staggered adoption and effects that differ, the coefficient is a weighted sum of effects
 * in which some weights may be negative (Goodman-Bacon 2021; de Chaisemartin and D'Haultfœuille
 * 2020). Digits and standard errors follow fixest.
 */
public final class Twfe implements Estimator {
  private static final String WILD = "--wild";

  private static final Traits TRAITS =
      Traits.of("twfe", Estimand.WEIGHTED_EFFECTS)
          .withReversals()
          .withWildBootstrap()
          .with(
              OptionSpec.number("null", "0", "effect that the wild bootstrap tests").beside(WILD),
              OptionSpec.yesNo("impose-null", "yes", "whether its residuals impose that effect")
                  .beside(WILD),
              OptionSpec.choice(
                      WildCluster.SCORES, WildTypes.Scores.class, "its scores: types 1x or 3x")
                  .beside(WILD),
              OptionSpec.choice(
                      WildCluster.ERRORS, WildTypes.Errors.class, "its t's errors: types x1 or x3")
                  .beside(WILD));

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    PanelSample sample = PanelSample.withoutLoneRows(name(), all);
    PanelData panel = sample.panel();
    Clusters clusters = Clusters.of(panel, options);
    List<String> names = new ArrayList<>();
    names.add(panel.treatedName());
    names.addAll(panel.covariateNames());
    double[][] x = new double[names.size()][];
    x[0] = panel.treated();
    System.arraycopy(panel.covariates(), 0, x, 1, x.length - 1);
    Regression regression =
        Regression.fit(names, x, panel.outcome(), panel.weights(), sample.effects(), clusters);
    if (regression.term(panel.treatedName()) < 0) {
      throw NotEstimable.because(
          name(),
          all,
          "'" + panel.treatedName() + "' does not vary beyond units and periods",
          "give treated and untreated units, before and after");
    }
    List<Drop> drops = new ArrayList<>(sample.drops());
    drops.addAll(regression.drops());
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.addAll(clusters.notes());
    negativeWeights(panel, sample.effects()).ifPresent(notes::add);
    RegressionRows rows =
        RegressionRows.of(panel, name(), specification(panel, clusters), regression, options);
    Estimation found =
        (options.wild() == null ? rows : wild(panel, rows, clusters, options, notes))
            .estimation(drops, notes);
    boolean whole =
        clusters.ways().size() == 1
            && clusters.ways().get(0).holds(panel.unitOfRow(), panel.units().size());
    found = found.with(scores(panel, regression, sample.effects()));
    return whole ? found.with(influence(panel, regression.fit(), rows.variance().rows())) : found;
  }

  /** What each row adds to the error of the treatment's coefficient, the first. */
  private static Estimation.RowScores scores(
      PanelData panel, Regression regression, Effects effects) {
    LeastSquares fit = regression.fit();
    double[] values = new double[panel.rows()];
    for (int j = 0; j < fit.x().length; j++) {
      double to = fit.bread()[0][j];
      for (int r = 0; r < values.length; r++) {
        double w = panel.weights() == null ? 1 : panel.weights()[r];
        values[r] += to * w * fit.x()[j][r] * fit.residual()[r];
      }
    }
    Clusters none = new Clusters(Covariance.Kind.HETERO, List.of(), List.of(), List.of());
    long k =
        FixedEffectCount.parameters(
            fit.coefficient().length,
            effects.first(),
            effects.firsts(),
            effects.second(),
            effects.seconds(),
            effects.secondsUsed(),
            none);
    double n = panel.rows();
    return new Estimation.RowScores(
        0, panel.units(), panel.unitOfRow(), panel.period(), values, n / Math.max(n - k, 1));
  }

  private static Estimation.Influence influence(
      PanelData panel, LeastSquares fit, List<Integer> rows) {
    Clustering units = new Clustering(panel.unitOfRow(), panel.units().size());
    double[][] parts = Matrices.times(Covariance.scoreSums(fit, units), fit.bread());
    return Estimation.Influence.ofParts(panel.units(), rows, parts);
  }

  /**
   * How many treated rows count with a negative weight in the coefficient (de Chaisemartin and
   * D'Haultfœuille 2020, theorem 1); nothing to say when none does or treatment is no zero or one.
   */
  private static Optional<Note> negativeWeights(PanelData panel, Effects effects) {
    double[] treated = panel.treated();
    for (double d : treated) {
      if (d != 0 && d != 1) {
        return Optional.empty();
      }
    }
    double[] left =
        new TwoWayEffects(effects.start(), effects.second(), effects.seconds(), panel.weights())
            .residual(treated);
    double total = 0;
    double negative = 0;
    int rows = 0;
    int below = 0;
    for (int r = 0; r < left.length; r++) {
      if (treated[r] == 1) {
        double w = left[r] * (panel.weights() == null ? 1 : panel.weights()[r]);
        total += w;
        rows++;
        if (w < 0) {
          negative += w;
          below++;
        }
      }
    }
    if (below == 0) {
      return Optional.empty();
    }
    return Optional.of(Note.of(EstimateNote.NEGATIVE_WEIGHTS, below, rows, negative / total));
  }

  /** The treatment's p-value and interval from the wild cluster bootstrap. */
  private RegressionRows wild(
      PanelData panel,
      RegressionRows rows,
      Clusters clusters,
      EstimatorOptions options,
      List<Note> notes) {
    WildBootstrap drawn = WildCluster.of(name(), panel, clusters, options);
    double tested = options.settings().number("null", 0);
    Estimate of = rows.rows().get(0);
    if (of.stdError() == null) {
      notes.add(Note.of(EstimateNote.NO_WILD_ERROR, of.term().name()));
      return rows;
    }
    notes.add(
        Note.of(EstimateNote.WILD_BOOTSTRAP, of.term().name(), drawn.draws(), drawn.enumerated()));
    List<Estimate> all = new ArrayList<>(rows.rows());
    all.set(
        0,
        EstimateRow.of(
                panel,
                name(),
                types(of.specification(), options)
                    .with(SettingKey.WILD, options.wild().name().toLowerCase(Locale.ROOT))
                    .with(SettingKey.NULL, tested)
                    .with(SettingKey.IMPOSE_NULL, options.settings().yes("impose-null", true)),
                of.term())
            .estimate(of.estimate())
            .stdError(of.stdError(), Double.POSITIVE_INFINITY, options.level())
            .statistic((of.estimate() - tested) / of.stdError())
            .pValue(drawn.pValue(tested))
            .interval(drawn.confidence(options.level()))
            .sample(of.nObs(), of.nUnits(), of.nClusters().intValue())
            .build());
    return new RegressionRows(all, rows.variance());
  }

  private static Specification types(Specification of, EstimatorOptions options) {
    Specification more = of;
    for (String name : List.of(WildCluster.SCORES, WildCluster.ERRORS)) {
      String text = options.settings().typed().get(name);
      SettingKey key =
          name.equals(WildCluster.SCORES) ? SettingKey.WILD_SCORES : SettingKey.WILD_ERRORS;
      more = text == null ? more : more.with(key, text);
    }
    return more;
  }

  private static Specification specification(PanelData panel, Clusters clusters) {
    return Specification.of(SettingKey.EFFECTS, "unit", "period")
        .withCovariates(panel.spec())
        .withWeights(panel.spec())
        .with(clusters);
  }
}
