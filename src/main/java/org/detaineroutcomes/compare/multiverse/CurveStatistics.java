package org.detaineroutcomes.compare.multiverse;

import java.util.Arrays;

/**
 * What is held against chance of a curve as a whole (Simonsohn, Simmons and Nelson 2020, Nature
 * Human Behaviour 4).
 *
 * @param median effect in percent
 * @param share of the specifications that have the sign of most and an error that sets them apart
 *     from zero
 * @param meanZ mean of the effects over their errors
 */
record CurveStatistics(double median, double share, double meanZ) {
  private static final double APART = 1.959963984540054;

  /**
   * The statistics of the effects that there are.
   *
   * @param effect NaN where there is none
   * @param z NaN where there is none
   */
  static CurveStatistics of(double[] effect, double[] z) {
    double[] found = Arrays.stream(effect).filter(Double::isFinite).sorted().toArray();
    double[] errors = Arrays.stream(z).filter(Double::isFinite).toArray();
    long below = Arrays.stream(found).filter(e -> e < 0).count();
    long above = Arrays.stream(found).filter(e -> e > 0).count();
    double low = (double) Arrays.stream(errors).filter(e -> e < -APART).count();
    double high = (double) Arrays.stream(errors).filter(e -> e > APART).count();
    double most = below > above ? low : above > below ? high : Math.max(low, high);
    return new CurveStatistics(
        median(found),
        found.length == 0 ? Double.NaN : most / found.length,
        Arrays.stream(errors).average().orElse(Double.NaN));
  }

  /** The middle of sorted values, or the mean of the two in the middle; NaN of none. */
  static double median(double[] sorted) {
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
