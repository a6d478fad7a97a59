package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.FixedEffectCount;
import org.detaineroutcomes.estimate.LogExposure;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.stats.Covariance;
import org.detaineroutcomes.stats.LeastSquares;
import org.detaineroutcomes.stats.Parallel;
import org.detaineroutcomes.stats.TwoWayEffects;

/**
 * Poisson pseudo-maximum likelihood with unit and period effects and an exposure (Santos Silva and
 * Tenreyro 2006), by iteratively reweighted least squares; digits follow fixest's fepois.
 *
 * <p>Units and periods whose outcomes are all zero say nothing and are left out, as are rows alone
 * in theirs. The coefficient is the logarithm of a rate ratio.
 */
public final class Poisson implements Estimator {
  private static final int MAX_STEPS = 100;
  private static final double CONVERGED = 1e-12;

  /** A fitted count below this share of the unit's events is on its way to zero. */
  private static final double SEPARATED = 1e-8;

  private static final Traits TRAITS =
      Traits.of("poisson", Estimand.WEIGHTED_RELATIVE_EFFECTS)
          .withReversals()
          .with(LogExposure.OPTION);

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    if (Arrays.stream(all.outcome()).anyMatch(y -> y < 0)) {
      throw NotEstimable.because(name(), all, "an outcome is negative", "give counts, or use twfe");
    }
    PanelSample sample = withEvents(all);
    PanelData panel = sample.panel();
    Effects effects = sample.effects();
    Clusters clusters = Clusters.of(panel, options);
    List<String> names = new ArrayList<>();
    names.add(panel.treatedName());
    names.addAll(panel.covariateNames());
    double[][] x = new double[names.size()][];
    x[0] = panel.treated();
    System.arraycopy(panel.covariates(), 0, x, 1, x.length - 1);
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.addAll(clusters.notes());
    double[] offset = LogExposure.log(panel, options.settings());
    if (offset != null) {
      notes.add(LogExposure.note(panel, options.settings()));
    }
    LeastSquares fit = fit(panel, effects, x, offset);
    if (fit.kept().length == 0 || fit.kept()[0] != 0) {
      throw NotEstimable.because(
          name(),
          all,
          "'" + panel.treatedName() + "' does not vary beyond units and periods",
          "give treated and untreated units, before and after");
    }
    List<Drop> drops = new ArrayList<>(sample.drops());
    for (int j = 0; j < x.length; j++) {
      if (Arrays.binarySearch(fit.kept(), j) < 0) {
        drops.add(Drop.term(names.get(j), DropNote.COLLINEAR_WITH_EFFECTS_OR_EARLIER));
      }
    }
    return rows(panel, effects, fit, names, clusters, options).estimation(drops, notes);
  }

  /** Rows of units and periods with events, none alone; repeated until nothing goes. */
  private PanelSample withEvents(PanelData all) {
    PanelData panel = all;
    List<Drop> drops = new ArrayList<>();
    while (true) {
      PanelSample sample = PanelSample.withoutLoneRows(name(), panel);
      sample.drops().stream().filter(d -> !drops.contains(d)).forEach(drops::add);
      panel = sample.panel();
      Effects effects = sample.effects();
      double[] byUnit = new double[effects.firsts()];
      double[] byPeriod = new double[effects.seconds()];
      int[] first = effects.first();
      for (int r = 0; r < first.length; r++) {
        byUnit[first[r]] += panel.outcome()[r];
        byPeriod[effects.second()[r]] += panel.outcome()[r];
      }
      boolean[] keep = new boolean[first.length];
      long gone = 0;
      for (int r = 0; r < keep.length; r++) {
        keep[r] = byUnit[first[r]] > 0 && byPeriod[effects.second()[r]] > 0;
        gone += keep[r] ? 0 : 1;
      }
      if (gone == 0) {
        return new PanelSample(panel, effects, drops);
      }
      drops.add(Drop.rows(gone, DropNote.ONLY_ZEROS));
      panel = panel.subset(keep);
      if (panel.rows() == 0) {
        throw NotEstimable.because(name(), all, "every outcome is zero", "give counts");
      }
    }
  }

  private LeastSquares fit(PanelData panel, Effects effects, double[][] x, double[] offset) {
    double[] y = panel.outcome();
    int n = y.length;
    double[] eta = new double[n];
    double[] mu = new double[n];
    for (int r = 0; r < n; r++) {
      mu[r] = y[r] + 0.1;
      eta[r] = Math.log(mu[r]);
    }
    double[] weight = new double[n];
    double[] working = new double[n];
    double[][] effectsOf = new double[x.length + 1][effects.seconds()];
    double[][] without = new double[x.length + 1][n];
    double[] size = new double[x.length];
    double deviance = Double.POSITIVE_INFINITY;
    LeastSquares fit = null;
    for (int step = 0; step < MAX_STEPS; step++) {
      for (int r = 0; r < n; r++) {
        weight[r] = mu[r] * (panel.weights() == null ? 1 : panel.weights()[r]);
        working[r] = eta[r] - (offset == null ? 0 : offset[r]) + (y[r] - mu[r]) / mu[r];
      }
      TwoWayEffects taken =
          new TwoWayEffects(effects.start(), effects.second(), effects.seconds(), weight);
      Parallel.each(
          x.length + 1,
          j -> {
            taken.residual(j == x.length ? working : x[j], without[j], effectsOf[j]);
            if (j < x.length) {
              size[j] = spread(x[j], weight);
            }
          });
      double[][] columns = Arrays.copyOf(without, x.length);
      fit = LeastSquares.fit(columns, without[x.length], weight, size);
      double now = 0;
      for (int r = 0; r < n; r++) {
        eta[r] = working[r] - fit.residual()[r] + (offset == null ? 0 : offset[r]);
        mu[r] = Math.exp(eta[r]);
        double prior = panel.weights() == null ? 1 : panel.weights()[r];
        now += 2 * prior * ((y[r] == 0 ? 0 : y[r] * Math.log(y[r] / mu[r])) - (y[r] - mu[r]));
      }
      if (Math.abs(now - deviance) <= CONVERGED * (0.1 + Math.abs(now))) {
        break;
      }
      deviance = now;
    }
    requireFinite(panel, effects, mu);
    return atSolution(panel, fit, mu);
  }

  /**
   * Refuses coefficients without a finite value: rows without events whose fitted count goes to
   * nothing beside their unit's, such as treated rows that have no event at all (Santos Silva and
   * Tenreyro 2010, Economics Letters 107).
   */
  private void requireFinite(PanelData panel, Effects effects, double[] mu) {
    double[] y = panel.outcome();
    int[] first = effects.first();
    double[] events = new double[effects.firsts()];
    for (int r = 0; r < y.length; r++) {
      events[first[r]] += y[r];
    }
    long separated = 0;
    for (int r = 0; r < y.length; r++) {
      separated += y[r] == 0 && mu[r] < SEPARATED * events[first[r]] ? 1 : 0;
    }
    if (separated > 0) {
      throw NotEstimable.because(
          name(),
          panel,
          separated
              + " rows without events are told apart by the treatment or the covariates: their"
              + " coefficient has no finite value",
          "leave the covariate out, or compare groups that all have events");
    }
  }

  /** The fit with working residuals and weights at the solution: its scores are x (y - mu). */
  private static LeastSquares atSolution(PanelData panel, LeastSquares fit, double[] mu) {
    double[] residual = new double[mu.length];
    double[] weight = new double[mu.length];
    for (int r = 0; r < mu.length; r++) {
      residual[r] = (panel.outcome()[r] - mu[r]) / mu[r];
      weight[r] = mu[r] * (panel.weights() == null ? 1 : panel.weights()[r]);
    }
    return new LeastSquares(fit.coefficient(), fit.kept(), fit.bread(), fit.x(), residual, weight);
  }

  private static double spread(double[] x, double[] weight) {
    double total = 0;
    double sum = 0;
    double squares = 0;
    for (int r = 0; r < x.length; r++) {
      total += weight[r];
      sum += weight[r] * x[r];
      squares += weight[r] * x[r] * x[r];
    }
    return squares - sum * sum / total;
  }

  private RegressionRows rows(
      PanelData panel,
      Effects effects,
      LeastSquares fit,
      List<String> names,
      Clusters clusters,
      EstimatorOptions options) {
    long k = fit.kept().length;
    long parameters =
        FixedEffectCount.parameters(
            k,
            effects.first(),
            effects.firsts(),
            effects.second(),
            effects.seconds(),
            effects.secondsUsed(),
            clusters);
    double n = panel.rows();
    Covariance covariance =
        switch (clusters.kind()) {
          case IID -> scaled(fit.bread(), (n - 1) / Math.max(n - parameters, 1));
          case HETERO -> Covariance.hetero(fit, parameters);
          case CLUSTER -> Covariance.clustered(fit, clusters.ways(), parameters);
        };
    Specification specification =
        Specification.of(SettingKey.EFFECTS, "unit", "period")
            .with(SettingKey.OFFSET, panel.spec().offset() == null ? "none" : panel.spec().offset())
            .withWeights(panel.spec())
            .withAnyCovariates(panel.spec())
            .with(clusters);
    double[] se = covariance.stdErrors();
    List<Estimate> rows = new ArrayList<>();
    List<Integer> index = new ArrayList<>();
    for (int j = 0; j < se.length; j++) {
      index.add(j);
      rows.add(
          EstimateRow.of(
                  panel,
                  name(),
                  specification,
                  RegressionRows.term(panel, names.get(fit.kept()[j])))
              .in(EstimateUnit.LOG_POINTS)
              .estimate(fit.coefficient()[j])
              .stdError(se[j], Double.POSITIVE_INFINITY, options.level())
              .sample(panel.rows(), panel.units().size(), covariance.clusters())
              .build());
    }
    return new RegressionRows(rows, new Estimation.Variance(index, covariance.matrix()));
  }

  private static Covariance scaled(double[][] bread, double factor) {
    double[][] v = new double[bread.length][bread.length];
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        v[i][j] = factor * bread[i][j];
      }
    }
    return new Covariance(v, Double.POSITIVE_INFINITY, null);
  }
}
