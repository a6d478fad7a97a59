package org.detaineroutcomes.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Sums of errors that treated clusters might have had, each borrowed from an untreated cluster with
 * replacement (Conley and Taber 2011, Review of Economics and Statistics 93): all tuples where they
 * are no more than the draws, else as many at random.
 *
 * @param sorted sums, ascending
 * @param enumerated whether every tuple is among them once
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record PlaceboSums(double[] sorted, boolean enumerated) {
  private static final double TIE = 1e-12;

  /**
   * Sums over treated clusters.
   *
   * @param errors a row a treated cluster, a column an untreated cluster whose error it borrows
   * @param asked most tuples
   */
  public static PlaceboSums of(double[][] errors, int asked, long seed) {
    double tuples = 1;
    for (double[] row : errors) {
      tuples *= row.length;
    }
    boolean all = tuples <= asked;
    double[] sums = all ? every(errors) : drawn(errors, asked, seed);
    Arrays.sort(sums);
    return new PlaceboSums(sums, all);
  }

  private static double[] every(double[][] errors) {
    double[] sums = {0};
    for (double[] row : errors) {
      double[] next = new double[Math.multiplyExact(sums.length, row.length)];
      for (int i = 0; i < sums.length; i++) {
        for (int l = 0; l < row.length; l++) {
          next[i * row.length + l] = sums[i] + row[l];
        }
      }
      sums = next;
    }
    return sums;
  }

  private static double[] drawn(double[][] errors, int draws, long seed) {
    double[] sums = new double[draws];
    for (int b = 0; b < draws; b++) {
      SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + b);
      for (double[] row : errors) {
        sums[b] += row[random.nextInt(row.length)];
      }
    }
    return sums;
  }

  /** Share of sums at least as far from zero as {@code distance}. */
  public double share(double distance) {
    double far = Math.abs(distance) * (1 - TIE);
    long asFar = Arrays.stream(sorted).filter(s -> Math.abs(s) >= far).count();
    return (double) asFar / sorted.length;
  }

  /** The same share, never below one over the number of sums and one. */
  public double pValue(double distance) {
    return Math.max(share(distance), 1.0 / (1.0 + sorted.length));
  }

  /** The estimate less the quantiles of the sums. */
  public Interval around(double estimate, double level) {
    double tail = (1 - level) / 2;
    return new Interval(
        estimate - Bands.quantile(sorted, 1 - tail), estimate - Bands.quantile(sorted, tail));
  }
}
