package org.detaineroutcomes.estimate.sensitivity;

import org.detaineroutcomes.stats.Distributions;

/**
 * What stands beside an estimate near zero: the effect the design would have found, and whether the
 * data rule out effects beyond a bound.
 */
public final class Detectable {
  private Detectable() {}

  /** The smallest true effect found significant with probability {@code power} (Bloom 1995). */
  public static double minimumEffect(double stdError, double df, double alpha, double power) {
    return stdError
        * (Distributions.tQuantile(1 - alpha / 2, df) + Distributions.tQuantile(power, df));
  }

  /**
   * p-value of two one-sided tests that the effect is not within ±{@code bound} (Schuirmann 1987);
   * small means equivalent to zero at that bound.
   */
  public static double equivalence(double estimate, double stdError, double df, double bound) {
    double above = 1 - Distributions.tCdf((estimate + bound) / stdError, df);
    double below = Distributions.tCdf((estimate - bound) / stdError, df);
    return Math.max(above, below);
  }
}
