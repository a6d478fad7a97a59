package org.detaineroutcomes.stats;

/**
 * Intervals of the difference and the ratio of two independent numbers, recovered from the interval
 * of each (Zou &amp; Donner 2008, Statistics in Medicine 27: 1693-1702).
 */
public final class MoverIntervals {
  private MoverIntervals() {}

  /** Of {@code first - second}. */
  public static Interval difference(
      double first, Interval ofFirst, double second, Interval ofSecond) {
    double difference = first - second;
    return new Interval(
        difference - Math.hypot(first - ofFirst.low(), ofSecond.high() - second),
        difference + Math.hypot(ofFirst.high() - first, second - ofSecond.low()));
  }

  /**
   * Of {@code first / second}, by the difference of their logarithms.
   *
   * @param first positive
   * @param second positive
   * @param ofFirst at least 0
   * @param ofSecond at least 0
   */
  public static Interval ratio(double first, Interval ofFirst, double second, Interval ofSecond) {
    Interval logs = difference(Math.log(first), logs(ofFirst), Math.log(second), logs(ofSecond));
    return new Interval(Math.exp(logs.low()), Math.exp(logs.high()));
  }

  private static Interval logs(Interval of) {
    return new Interval(Math.log(of.low()), Math.log(of.high()));
  }
}
