package org.detaineroutcomes.model.result;

/** How a count relates to the true one. */
public enum Bound implements Code {
  /** The count itself. */
  EXACT,
  /** The count or more. */
  AT_LEAST,
  /** The count or less. */
  AT_MOST,
  /** Near the count: it was published rounded. */
  ABOUT,
  /** Between the ends of the interval: sources differ, or parts are not known. */
  INTERVAL
}
