package org.detaineroutcomes.model.result;

/** Which unit-periods of two groups are set side by side. */
public enum GroupPairs implements Code {
  /** All that are covered. */
  ALL,
  /** Those of states and years in which both groups are covered. */
  SAME_STATE_AND_YEAR,
  /** Each unit with one that is like it in its state. */
  MATCHED_IN_STATE,
  /** Each unit with one that is like it anywhere in the country. */
  MATCHED_IN_COUNTRY;

  /** Whether units are compared one to one. */
  public boolean isMatched() {
    return this == MATCHED_IN_STATE || this == MATCHED_IN_COUNTRY;
  }
}
