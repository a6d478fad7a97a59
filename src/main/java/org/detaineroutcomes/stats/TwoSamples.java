package org.detaineroutcomes.stats;

import java.util.Arrays;

/** Comparisons of two independent samples. */
public final class TwoSamples {
  private TwoSamples() {}

  /**
   * A comparison of means.
   *
   * @param difference mean of the first less mean of the second
   * @param df Welch-Satterthwaite degrees of freedom
   */
  public record Welch(double difference, double stdError, double df) {
    /** Difference over its standard error. */
    public double statistic() {
      return difference / stdError;
    }

    /** Two-sided p-value of equal means. */
    public double pValue() {
      return Distributions.tTwoSided(statistic(), df);
    }
  }

  /** Welch's test for unequal variances; each sample needs two values. */
  public static Welch welch(double[] x, double[] y) {
    double vx = variance(x) / x.length;
    double vy = variance(y) / y.length;
    double v = vx + vy;
    double df = v * v / (vx * vx / (x.length - 1) + vy * vy / (y.length - 1));
    return new Welch(mean(x) - mean(y), Math.sqrt(v), df);
  }

  /**
   * Two-sided exact Wilcoxon rank-sum test.
   *
   * @throws IllegalArgumentException when values tie, for the exact law then does not hold
   */
  public static double wilcoxonExact(double[] x, double[] y) {
    double[] all = new double[x.length + y.length];
    System.arraycopy(x, 0, all, 0, x.length);
    System.arraycopy(y, 0, all, x.length, y.length);
    Arrays.sort(all);
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1]) {
        throw new IllegalArgumentException(
            "Cannot count ranks exactly: " + all[i] + " occurs twice");
      }
    }
    long u = 0;
    for (double value : x) {
      u += Arrays.binarySearch(all, value) + 1;
    }
    u -= (long) x.length * (x.length + 1) / 2;
    double[] law = rankSumLaw(x.length, y.length);
    double below = Arrays.stream(law, 0, (int) u + 1).sum();
    double above = Arrays.stream(law, (int) u, law.length).sum();
    return Math.min(1, 2 * Math.min(below, above));
  }

  /** P(U = u) for u = 0..mn: number of ways over the binomial coefficient. */
  private static double[] rankSumLaw(int m, int n) {
    double[][] ways = new double[m + 1][m * n + 1];
    ways[0][0] = 1;
    for (int rank = 1; rank <= m + n; rank++) {
      for (int taken = Math.min(m, rank); taken >= 1; taken--) {
        int gain = rank - taken;
        for (int u = m * n; u >= gain; u--) {
          ways[taken][u] += ways[taken - 1][u - gain];
        }
      }
    }
    double total = Arrays.stream(ways[m]).sum();
    return Arrays.stream(ways[m]).map(w -> w / total).toArray();
  }

  static double mean(double[] x) {
    return Arrays.stream(x).sum() / x.length;
  }

  static double variance(double[] x) {
    double mean = mean(x);
    return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
  }
}
