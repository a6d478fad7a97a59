package org.detaineroutcomes.compare.citizens;

import org.detaineroutcomes.compare.Measure;
import org.detaineroutcomes.model.TierCount;
import org.detaineroutcomes.stats.ExactIntervals;
import org.detaineroutcomes.stats.Interval;

/**
 * One count about citizens as it is printed.
 *
 * @param group period or file; null where it is neither
 * @param basis as published, or synthetic or as recorded
 * @param floor whether more may not have been recorded as such
 * @param months that the count covers; null where they are not known
 * @param sourceUrl page it was read from; null for counts of this release
 */
public record CitizenCount(
    TierCount count,
    String measure,
    String group,
    String basis,
    boolean floor,
    Integer months,
    String caveat,
    String sourceUrl) {
  private static final double MONTHS_A_YEAR = 12;

  /** The count over its months, times twelve; null where they are not known. */
  public Double perYear() {
    return months == null ? null : (Double) (count.count() / (months / MONTHS_A_YEAR));
  }

  /** The exact interval of the yearly number; null where there is none. */
  public Interval interval() {
    return months == null
        ? null
        : ExactIntervals.garwood(count.count(), months / MONTHS_A_YEAR, Measure.LEVEL);
  }

  /** How the interval was made; null where there is none. */
  public String intervalMethod() {
    return months == null ? null : "Garwood, 95 %";
  }
}
