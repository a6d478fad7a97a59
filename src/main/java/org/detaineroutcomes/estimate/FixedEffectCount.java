package org.detaineroutcomes.estimate;

import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Covariance.Kind;

/** How many parameters two sets of fixed effects cost, by fixest's rule for nested effects. */
public final class FixedEffectCount {
  private FixedEffectCount() {}

  /**
   * Parameters of a regression: effects nested in a cluster cost none.
   *
   * @param k coefficients
   * @param first level of the first set, row by row
   * @param second level of the second set, row by row
   * @param secondsUsed levels of the second set that occur
   */
  public static long parameters(
      long k,
      int[] first,
      int firsts,
      int[] second,
      int seconds,
      int secondsUsed,
      Clusters clusters) {
    long all = k + firsts + secondsUsed - 1L;
    if (clusters.kind() != Kind.CLUSTER) {
      return all;
    }
    boolean firstNested = false;
    boolean secondNested = false;
    for (Clustering way : clusters.ways()) {
      firstNested |= way.holds(first, firsts);
      secondNested |= way.holds(second, seconds);
    }
    if (firstNested && secondNested) {
      return k + 1;
    }
    long nested = (firstNested ? firsts - 1L : 0) + (secondNested ? secondsUsed - 1L : 0);
    return Math.max(all - nested, k + 1);
  }
}
