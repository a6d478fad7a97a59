package org.detaineroutcomes.stats;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** Tests whose probabilities are counted, not approximated. */
public final class ExactTests {
  /** Ties between probabilities are judged with the same slack as R's exact tests. */
  private static final double SLACK = 1 + 1e-7;

  private ExactTests() {}

  /**
   * A ratio with its exact interval and p-value.
   *
   * @param estimate the ratio; infinite where the denominator has no events
   */
  public record Ratio(double estimate, Interval interval, double pValue) {}

  /**
   * Ratio of two Poisson rates, conditional on the total of events (Przyborowski &amp; Wilenski
   * 1940).
   */
  public static Ratio rateRatio(
      long events1, double exposure1, long events2, double exposure2, double level) {
    long total = events1 + events2;
    double odds = exposure2 / exposure1;
    double estimate = events1 / exposure1 / (events2 / exposure2);
    if (total == 0) {
      return new Ratio(Double.NaN, new Interval(0, Double.POSITIVE_INFINITY), 1);
    }
    Interval share = ExactIntervals.clopperPearson(events1, total, level);
    double low = share.low() / (1 - share.low()) * odds;
    double high =
        events2 == 0 ? Double.POSITIVE_INFINITY : share.high() / (1 - share.high()) * odds;
    double p = binomialTwoSided(events1, total, exposure1 / (exposure1 + exposure2));
    return new Ratio(estimate, new Interval(low, high), p);
  }

  /** Two-sided binomial test: all outcomes not likelier than the one seen. */
  public static double binomialTwoSided(long x, long n, double p) {
    double seen = binomialLog(x, n, p) + Math.log(SLACK);
    double mean = n * p;
    if (x == mean) {
      return 1;
    }
    if (x < mean) {
      long first = firstTrue((long) Math.ceil(mean), n + 1, k -> binomialLog(k, n, p) <= seen);
      return Math.min(1, binomialCdf(x, n, p) + binomialUpper(first, n, p));
    }
    long last = firstTrue(0, (long) Math.floor(mean) + 1, k -> binomialLog(k, n, p) > seen) - 1;
    return Math.min(1, binomialUpper(x, n, p) + binomialCdf(last, n, p));
  }

  private interface LongTest {
    boolean holds(long k);
  }

  /** The first k in [low, high) from which a monotone test holds; high if it never does. */
  private static long firstTrue(long low, long high, LongTest test) {
    long a = low;
    long b = high;
    while (a < b) {
      long middle = a + (b - a) / 2;
      if (test.holds(middle)) {
        b = middle;
      } else {
        a = middle + 1;
      }
    }
    return a;
  }

  private static double binomialLog(long x, long n, double p) {
    return Gamma.logGamma(n + 1.0)
        - Gamma.logGamma(x + 1.0)
        - Gamma.logGamma(n - x + 1.0)
        + x * Math.log(p)
        + (n - x) * Math.log1p(-p);
  }

  private static double binomialCdf(long x, long n, double p) {
    if (x < 0) {
      return 0;
    }
    return x >= n ? 1 : Beta.regularizedBeta(1 - p, (double) (n - x), x + 1.0, 1e-15, 100_000);
  }

  private static double binomialUpper(long x, long n, double p) {
    if (x > n) {
      return 0;
    }
    return x <= 0 ? 1 : Beta.regularizedBeta(p, (double) x, n - x + 1.0, 1e-15, 100_000);
  }
}
