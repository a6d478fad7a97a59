package org.detaineroutcomes.model;

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
  public enum Counted {
    RECORDS("records"),
    PEOPLE("people");

    private final String word;

    Counted(String word) {
      this.word = word;
    }

    /** As tables have it. */
    public String word() {
      return word;
    }
  }

  public TierCount {
    if (count < 0) {
      throw new IllegalArgumentException(
          "Cannot count " + tier.word() + ": " + count + " is below 0");
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

  /** In words: "834 records (recorded by ICE)". */
  public String words() {
    return count + " " + counted.word() + " (" + tier.word() + ")";
  }
}
