package org.detaineroutcomes.stats;

import java.util.SortedMap;
import org.apache.commons.math3.distribution.BinomialDistribution;

/** The median of counted values with the exact interval of its order statistics. */
public final class MedianInterval {
  private MedianInterval() {}

  /**
   * The lower median.
   *
   * @param counts value to how often it occurs
   */
  public static double median(SortedMap<Integer, Long> counts) {
    return at(counts, (total(counts) + 1) / 2);
  }

  /**
   * Distribution-free interval of the median: the order statistics between which it lies with at
   * least the probability {@code level} (Hahn &amp; Meeker 1991, 5.2).
   *
   * @return null where there are too few values for any
   */
  public static Interval of(SortedMap<Integer, Long> counts, double level) {
    long n = total(counts);
    long low =
        new BinomialDistribution(null, Math.toIntExact(n), 0.5)
            .inverseCumulativeProbability((1 - level) / 2);
    return low < 1 ? null : new Interval(at(counts, low), at(counts, n + 1 - low));
  }

  private static long total(SortedMap<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The value of a rank, from 1. */
  private static double at(SortedMap<Integer, Long> counts, long rank) {
    long passed = 0;
    for (var entry : counts.entrySet()) {
      passed += entry.getValue();
      if (passed >= rank) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("Cannot take value " + rank + " of " + passed);
  }
}
