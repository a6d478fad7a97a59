package org.detaineroutcomes.estimate.donors;

import java.util.Arrays;

/**
 * Pooled weights.
 *
 * @param weight by group and donor
 * @param imbalance target less weighted donors, by group
 * @param slope w of each group, from which a problem nearby can start
 * @param level of each group
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record PooledSolution(double[][] weight, double[][] imbalance, double[][] slope, double[] level) {
  /** By what the imbalance of all groups together, and of single ones, is divided. */
  record Scale(double pooled, double single) {
    static final Scale NONE = new Scale(1, 1);
  }

  /** Mean imbalance of all groups over the mean of their own: the usual nu. */
  double pooling() {
    double single = Arrays.stream(imbalance).mapToDouble(u -> Math.sqrt(squares(u))).sum();
    return single == 0 ? 0 : Math.sqrt(squares(together())) / single;
  }

  private double[] together() {
    int most = Arrays.stream(imbalance).mapToInt(u -> u.length).max().orElse(0);
    double[] sum = new double[most];
    for (double[] u : imbalance) {
      for (int t = 0; t < u.length; t++) {
        sum[most - u.length + t] += u[t];
      }
    }
    return sum;
  }

  /** What the imbalances come to, by which they are divided. */
  Scale scale() {
    double[] sum = together();
    double groups = imbalance.length;
    double single = 0;
    for (double[] u : imbalance) {
      single += squares(u) / u.length / groups;
    }
    return new Scale(positive(squares(sum) / (groups * groups) / sum.length), positive(single));
  }

  private static double positive(double scale) {
    return scale > 0 ? scale : 1;
  }

  static double squares(double[] v) {
    double s = 0;
    for (double x : v) {
      s += x * x;
    }
    return s;
  }
}
