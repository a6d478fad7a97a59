package org.detaineroutcomes.stats;

/**
 * Adds multiples of rows to a row, in the order in which they are given; the digits do not depend
 * on how many are added at once.
 */
public final class Multiples {
  private Multiples() {}

  /** Adds a multiple of the first {@code count} numbers of a row. */
  public static void add(double[] to, int count, double a, double[] x) {
    for (int i = 0; i < count; i++) {
      to[i] += a * x[i];
    }
  }

  /** Adds multiples of four rows, reading and writing the sum once. */
  public static void add(
      double[] to,
      int count,
      double a,
      double[] x,
      double b,
      double[] y,
      double c,
      double[] z,
      double d,
      double[] w) {
    for (int i = 0; i < count; i++) {
      to[i] = to[i] + a * x[i] + b * y[i] + c * z[i] + d * w[i];
    }
  }
}
