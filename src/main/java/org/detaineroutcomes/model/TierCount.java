package org.detaineroutcomes.model;

import org.detaineroutcomes.model.result.Code;

/**
 * A count about United States citizens that knows who says so and what it counts. Only counts of
 * one tier and one kind can be added.
 *
 * @param tier who says that they are citizens
 * @param counted records of detainers, or people
 * @param count at least 0
 */
public record TierCount(CitizenTier tier, Counted counted, long count) {

  /** What a number counts: one person may have several records. */
  public enum Counted implements Code {
    /** Records of detainers. */
    RECORDS,
    /** People. */
    PEOPLE
  }

  public TierCount {
    if (count < 0) {
      throw new IllegalArgumentException(
          "Cannot count " + tier.code() + ": " + count + " is below 0");
    }
  }

  /**
   * The sum of two counts of one tier.
   *
   * @throws IllegalArgumentException across tiers, and of records with people: the same person may
   *     stand in both
   */
  public TierCount plus(TierCount other) {
    if (tier != other.tier || counted != other.counted) {
      throw new IllegalArgumentException(
          "Cannot add "
              + words()
              + " and "
              + other.words()
              + ": the same person may stand in both, and no source says who does");
    }
    return new TierCount(tier, counted, count + other.count);
  }

  /** In words: "834 records (recorded_by_ice)". */
  public String words() {
    return count + " " + counted.code() + " (" + tier.code() + ")";
  }
}
