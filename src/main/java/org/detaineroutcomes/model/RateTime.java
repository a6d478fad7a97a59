package org.detaineroutcomes.model;

/** The time that rates over residents are over. */
public enum RateTime implements Choice {
  /** A period of the panel, such as a month. */
  PER_PERIOD,
  /** A year: a rate of a month times twelve. */
  ANNUALISED
}
