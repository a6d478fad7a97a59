package org.detaineroutcomes.model.result;

/** Which time a row of a series around a day is about. */
public enum SeriesSpan implements Code {
  /** One month. */
  MONTH,
  /** The months before the one that holds the day, as far as lift reasons are recorded. */
  BEFORE,
  /** The months after the one that holds the day, as far as lift reasons are recorded. */
  AFTER
}
