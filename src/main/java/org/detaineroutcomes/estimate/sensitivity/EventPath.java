package org.detaineroutcomes.estimate.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.detaineroutcomes.stats.Matrices;

/**
 * Event-study coefficients and their variance, the reference period left out.
 *
 * @param time periods since the reference, ascending: below zero before it, where no effect is yet,
 *     above zero after it
 * @param estimate at each of these times
 * @param variance of all of them
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record EventPath(int[] time, double[] estimate, double[][] variance) {
  public EventPath {
    if (estimate.length != variance.length
        || estimate.length != time.length
        || Arrays.stream(time).allMatch(t -> t > 0)
        || Arrays.stream(time).allMatch(t -> t < 0)) {
      throw new IllegalArgumentException(
          "Cannot bound an event study: it needs coefficients before and after, and their variance");
    }
  }

  /**
   * Coefficients one period apart.
   *
   * @param before how many are before the reference, which follows them
   */
  public static EventPath consecutive(double[] estimate, double[][] variance, int before) {
    int[] time =
        IntStream.range(0, estimate.length)
            .map(k -> k < before ? k - before : k - before + 1)
            .toArray();
    return new EventPath(time, estimate, variance);
  }

  /**
   * Coefficients by event time, measured anew from the last one at which units do not react yet.
   * What is before it then holds trends alone, whatever the coefficients were measured from.
   *
   * @param events ascending, without the reference
   * @param reference the event time they are measured from
   * @param latest the last event time at which units do not yet react
   */
  public static EventPath from(
      int[] events, double[] estimate, double[][] variance, int reference, int latest) {
    int last = reference;
    for (int e : events) {
      last = e <= latest ? Math.max(last, e) : last;
    }
    int zero = last;
    int n = events.length;
    int[] kept =
        IntStream.concat(Arrays.stream(events), IntStream.of(reference))
            .filter(e -> e != zero)
            .sorted()
            .toArray();
    double[][] sums = new double[kept.length][n];
    for (int k = 0; k < kept.length; k++) {
      for (int i = 0; i < n; i++) {
        sums[k][i] = (events[i] == kept[k] ? 1 : 0) - (events[i] == zero ? 1 : 0);
      }
    }
    double[][] half = new double[kept.length][];
    double[][] anew = new double[kept.length][];
    for (int k = 0; k < kept.length; k++) {
      half[k] = Matrices.times(variance, sums[k]);
    }
    for (int k = 0; k < kept.length; k++) {
      anew[k] = Matrices.times(sums, half[k]);
    }
    return new EventPath(
        Arrays.stream(kept).map(e -> e - zero).toArray(), Matrices.times(sums, estimate), anew);
  }

  /** How many are before the reference. */
  public int before() {
    return (int) Arrays.stream(time).filter(t -> t < 0).count();
  }

  /** How many are after it. */
  public int after() {
    return estimate.length - before();
  }

  /** Whether all, the reference among them, lie equally far apart. */
  public boolean isRegular() {
    int[] with = IntStream.concat(Arrays.stream(time), IntStream.of(0)).sorted().toArray();
    return IntStream.range(1, with.length)
        .allMatch(k -> with[k] - with[k - 1] == with[1] - with[0]);
  }

  /** The weights that pick one coefficient after the reference, 0 for the first. */
  public double[] only(int position) {
    double[] weights = new double[after()];
    weights[position] = 1;
    return weights;
  }

  /** The weights of the mean of all coefficients after the reference but the first few. */
  public double[] meanFrom(int position) {
    double[] weights = new double[after()];
    Arrays.fill(weights, position, weights.length, 1.0 / (weights.length - position));
    return weights;
  }

  /** The weights of the mean of all coefficients after the reference. */
  public double[] mean() {
    return meanFrom(0);
  }
}
