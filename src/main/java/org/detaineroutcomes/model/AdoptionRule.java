package org.detaineroutcomes.model;

/** How much of a period a policy must be in force in for the period to be treated. */
public enum AdoptionRule implements Choice {
  /** All of it: a unit is treated from the first period wholly in force. */
  FIRST_FULL,
  /** A day of it. */
  ANY_DAY,
  /** More than half of its days. */
  MAJORITY;

  private static final double HALF = 0.5;

  /** Whether a share of the days of a period, 0 to 1, is enough. */
  public boolean isMetBy(double share) {
    return switch (this) {
      case FIRST_FULL -> share >= 1;
      case ANY_DAY -> share > 0;
      case MAJORITY -> share > HALF;
    };
  }
}
