package org.detaineroutcomes.model.result;

/** Which unit-periods of two groups are set side by side. */
public enum GroupPairs implements Code {
  /** All that are covered. */
  ALL,
  /** Those of states and years in which both groups are covered. */
  SAME_STATE_AND_YEAR
}
