package org.detaineroutcomes.stats;

/** Intervals of counts: of a proportion and of a rate. */
public final class ExactIntervals {
  private ExactIntervals() {}

  /**
   * Exact interval of a proportion (Clopper &amp; Pearson 1934).
   *
   * @param x successes
   * @param n trials, at least {@code x} and positive
   * @param level such as 0.95
   */
  public static Interval clopperPearson(long x, long n, double level) {
    requireCounts(x, n);
    double tail = (1 - level) / 2;
    double low = x == 0 ? 0 : Distributions.betaQuantile(tail, (double) x, n - x + 1.0);
    double high = x == n ? 1 : 1 - Distributions.betaQuantile(tail, (double) (n - x), x + 1.0);
    return new Interval(low, high);
  }

  /**
   * Exact interval of a Poisson rate (Garwood 1936).
   *
   * @param x events
   * @param exposure such as person-years; the interval is per unit of it
   */
  public static Interval garwood(long x, double exposure, double level) {
    if (x < 0 || !(exposure > 0)) {
      throw new IllegalArgumentException(
          "Cannot bound a rate: " + x + " events over an exposure of " + exposure);
    }
    double tail = (1 - level) / 2;
    double low = x == 0 ? 0 : Distributions.gammaQuantile(tail, (double) x);
    double high = Distributions.gammaQuantile(1 - tail, x + 1.0);
    return new Interval(low / exposure, high / exposure);
  }

  private static void requireCounts(long x, long n) {
    if (x < 0 || n < 1 || x > n) {
      throw new IllegalArgumentException("Cannot bound a proportion: " + x + " of " + n);
    }
  }
}
