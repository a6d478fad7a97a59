package org.detaineroutcomes.stats;

import java.util.Arrays;
import org.apache.commons.math3.util.KthSelector;

/** Standard errors and uniform bands from bootstrap draws (Callaway and Sant'Anna 2021). */
public final class Bands {
  private static final double QUARTILES =
      Distributions.normalQuantile(0.75) - Distributions.normalQuantile(0.25);

  private static final KthSelector SELECTOR = new KthSelector();

  /** Places of pivots that a second selection finds again. */
  private static final int PIVOTS = 512;

  /** Elementary steps of one selection, about. */
  private static final int STEPS = 5_000;

  private Bands() {}

  /** The interquartile range of the draws over that of the normal: robust to wild draws. */
  public static double stdError(double[] draws) {
    double[] work = draws.clone();
    if (Arrays.stream(work).anyMatch(Double::isNaN)) {
      Arrays.sort(work);
      return (quantile(work, 0.75) - quantile(work, 0.25)) / QUARTILES;
    }
    int[] pivots = new int[PIVOTS];
    Arrays.fill(pivots, -1);
    double upper = SELECTOR.select(work, pivots, at(work.length, 0.75));
    return (upper - SELECTOR.select(work, pivots, at(work.length, 0.25))) / QUARTILES;
  }

  /** The same of several estimates; NaN for those without draws. */
  public static double[] stdErrors(double[][] draws) {
    double[] errors = new double[draws.length];
    Parallel.split(
        draws.length,
        Parallel.pieces((long) draws.length * STEPS),
        (piece, from, to) -> {
          for (int k = from; k < to; k++) {
            errors[k] = draws[k] == null ? Double.NaN : stdError(draws[k]);
          }
        });
    return errors;
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
    return sorted[at(sorted.length, p)];
  }

  private static int at(int length, double p) {
    int at = (int) Math.ceil(length * p - 1e-9) - 1;
    return Math.max(0, Math.min(length - 1, at));
  }
}
