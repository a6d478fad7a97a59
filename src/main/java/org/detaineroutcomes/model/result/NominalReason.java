package org.detaineroutcomes.model.result;

/** Why a payment stays in dollars of its time. */
public enum NominalReason implements Code {
  /** The job has no price index. */
  NO_PRICE_INDEX,
  /** The source has no date. */
  UNDATED,
  /** The date does not say which year it is. */
  YEAR_OPEN,
  /** The price index does not have the year. */
  YEAR_NOT_IN_INDEX
}
