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
   * Two-sided Wilcoxon rank-sum test: exact without ties; with ties the normal approximation whose
   * variance takes them into account, with the correction for continuity (Hollander, Wolfe and
   * Chicken 2014, section 4.1), as base R's {@code wilcox.test} does.
   */
  public static double wilcoxon(double[] x, double[] y) {
    double[] all = new double[x.length + y.length];
    System.arraycopy(x, 0, all, 0, x.length);
    System.arraycopy(y, 0, all, x.length, y.length);
    Arrays.sort(all);
    double rank = 0;
    double ties = 0;
    for (int from = 0; from < all.length; ) {
      int to = from;
      while (to < all.length && all[to] == all[from]) {
        to++;
      }
      double value = all[from];
      double count = to - from;
      double middle = (from + 1 + to) / 2.0;
      rank += middle * Arrays.stream(x).filter(v -> v == value).count();
      ties += count * count * count - count;
      from = to;
    }
    double m = x.length;
    double n = y.length;
    double u = rank - m * (m + 1) / 2;
    if (ties == 0) {
      double[] law = rankSumLaw(x.length, y.length);
      double below = Arrays.stream(law, 0, (int) u + 1).sum();
      double beyond = Arrays.stream(law, (int) u, law.length).sum();
      return Math.min(1, 2 * Math.min(below, beyond));
    }
    double above = u - m * n / 2;
    double variance = m * n / 12 * (m + n + 1 - ties / ((m + n) * (m + n - 1)));
    double z = (above - Math.signum(above) * 0.5) / Math.sqrt(variance);
    return variance > 0 ? Math.min(1, 2 * Distributions.normalCdf(-Math.abs(z))) : 1;
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
