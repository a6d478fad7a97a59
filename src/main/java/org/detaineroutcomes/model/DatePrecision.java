package org.detaineroutcomes.model;

/** How exactly a source states when something happened. */
public enum DatePrecision {
  DAY,
  MONTH,
  SEASON,
  YEAR,
  /** "About" or "circa": the interval is how it was read, not what was printed. */
  ABOUT,
  /** Known to have happened not later than the latest day. */
  BY,
  /** No date at all. */
  UNDATED
}
