package org.detaineroutcomes.compare.multiverse;

import java.io.Serializable;
import java.util.Optional;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.PanelData;

/**
 * An effect in percent, so that effects on rates, logarithms and counts stand on one scale.
 *
 * <p>A difference of rates is put over the mean of the treated units in their periods before
 * adoption; a difference of logarithms b is 100 (exp(b) - 1), its error by the delta method and its
 * interval by its ends.
 *
 * @param stdError null where there is none
 * @param low of the 95 % interval; null where there is none
 * @param z estimate over its standard error, on the scale of the estimator; null without one
 * @param p null where there is none
 */
record PercentEffect(double value, Double stdError, Double low, Double high, Double z, Double p)
    implements Serializable {
  private static final double HUNDRED = 100;

  /** The effect of an estimate on a panel; empty where there is no mean to put it over. */
  static Optional<PercentEffect> of(Estimate estimate, PanelData panel, boolean logs) {
    double factor = logs ? HUNDRED : HUNDRED / meanBefore(panel);
    if (!Double.isFinite(factor) || factor <= 0) {
      return Optional.empty();
    }
    double b = estimate.estimate();
    double slope = logs ? factor * Math.exp(b) : factor;
    PercentEffect effect =
        new PercentEffect(
            scaled(b, factor, logs),
            estimate.stdError() == null ? null : (Double) (slope * estimate.stdError()),
            estimate.confLow() == null ? null : (Double) scaled(estimate.confLow(), factor, logs),
            estimate.confHigh() == null ? null : (Double) scaled(estimate.confHigh(), factor, logs),
            estimate.stdError() == null || estimate.stdError() == 0
                ? null
                : (Double) (b / estimate.stdError()),
            estimate.pValue());
    return Double.isFinite(effect.value) ? Optional.of(effect) : Optional.empty();
  }

  private static double scaled(double value, double factor, boolean logs) {
    return factor * (logs ? Math.expm1(value) : value);
  }

  /** Weighted mean outcome of units that are treated later, before they are. */
  private static double meanBefore(PanelData panel) {
    double sum = 0;
    double total = 0;
    for (int u = 0; u < panel.units().size(); u++) {
      if (panel.cohort()[u] == PanelData.NEVER) {
        continue;
      }
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        if (panel.period()[r] < panel.cohort()[u]) {
          double weight = panel.weights() == null ? 1 : panel.weights()[r];
          sum += weight * panel.outcome()[r];
          total += weight;
        }
      }
    }
    return sum / total;
  }
}
