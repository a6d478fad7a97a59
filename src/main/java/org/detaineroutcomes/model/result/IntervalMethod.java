package org.detaineroutcomes.model.result;

/** How an interval was made; the level is 95 % unless the method has none. */
public enum IntervalMethod implements Code {
  /** Exact, of a share. */
  CLOPPER_PEARSON,
  /** Aalen-Johansen with competing ends, symmetric for log(-log) of the incidence. */
  AALEN_JOHANSEN,
  /** Exact, of a Poisson count. */
  GARWOOD,
  /** Exact, of the ratio of two Poisson rates, given the sum of their counts. */
  CONDITIONAL_BINOMIAL,
  /** Of a difference or ratio, from the exact intervals of its two parts. */
  MOVER,
  /** Linearized, with the spread between units; Student's t. */
  CLUSTERED_BY_UNIT,
  /** Linearized, with the spread between matched pairs; Student's t. */
  CLUSTERED_BY_PAIR,
  /** Order statistics, of a median. */
  ORDER_STATISTICS,
  /** From the lowest to the highest of the sources that differ. */
  RANGE_OF_SOURCES,
  /** Bounds without a sampling error. */
  BOUNDS,
  /** As the estimator made it. */
  AS_ESTIMATED
}
