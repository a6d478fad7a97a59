package org.detaineroutcomes.model.result;

/** Which periods a row of groups side by side is over. */
public enum GroupSpan implements Code {
  /** Every period of the frame. */
  ALL,
  /** Periods of units that limit at some time, before the first that their limit fully covers. */
  BEFORE,
  /** Periods of such units that a limit fully covers. */
  AFTER,
  /** The periods of one year. */
  YEAR
}
