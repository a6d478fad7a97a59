package org.detaineroutcomes.stats;

import java.util.Arrays;

/** Standard errors and uniform bands from bootstrap draws (Callaway and Sant'Anna 2021). */
public final class Bands {
  private static final double QUARTILES =
      Distributions.normalQuantile(0.75) - Distributions.normalQuantile(0.25);

  private Bands() {}

  /** The interquartile range of the draws over that of the normal: robust to wild draws. */
  public static double stdError(double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    return (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / QUARTILES;
  }

  /**
   * The multiple of the standard error that covers all estimates of a family together; never less
   * than the pointwise one.
   *
   * @param draws one array an estimate, of equal length
   * @param stdErrors one an estimate; those that are not positive are left out
   */
  public static double criticalValue(double[][] draws, double[] stdErrors, double level) {
    double pointwise = Distributions.normalQuantile(1 - (1 - level) / 2);
    if (draws.length == 0) {
      return pointwise;
    }
    double[] largest = new double[draws[0].length];
    for (int k = 0; k < draws.length; k++) {
      if (stdErrors[k] > 0) {
        for (int b = 0; b < largest.length; b++) {
          largest[b] = Math.max(largest[b], Math.abs(draws[k][b]) / stdErrors[k]);
        }
      }
    }
    Arrays.sort(largest);
    return Math.max(pointwise, quantile(largest, level));
  }

  /** The inverse of the empirical distribution. */
  static double quantile(double[] sorted, double p) {
    int at = (int) Math.ceil(sorted.length * p - 1e-9) - 1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, at))];
  }
}
