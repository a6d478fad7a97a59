package org.detaineroutcomes.model.result;

/** What an estimate is counted in. */
public enum EstimateUnit implements Code {
  /** The unit of the outcome column, which is not known. */
  OUTCOME,
  /** Offenses over 100,000 residents. */
  PER_100K_RESIDENTS,
  /** Offenses. */
  OFFENSES,
  /** What the column of the outcome counts, such as detainers. */
  COUNT,
  /** One count over another, times the number that the outcome names. */
  PER_BASE,
  /** A difference of natural logarithms. */
  LOG_POINTS,
  /** The natural logarithm of a ratio of odds. */
  LOG_ODDS,
  /** One number over another. */
  RATIO,
  /** From 0 to 1. */
  SHARE,
  /** From 0 to 100. */
  PERCENT,
  /** A p-value. */
  P_VALUE,
  /** A weight, from 0 to 1. */
  WEIGHT,
  /** Standard deviations. */
  STANDARD_DEVIATIONS,
  /** Periods of the panel. */
  PERIODS,
  /** Units of the panel. */
  UNITS,
  /** The unit of a covariate. */
  COVARIATE
}
