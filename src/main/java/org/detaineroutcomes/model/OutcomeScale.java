package org.detaineroutcomes.model;

/** How an outcome is put before an estimator. */
public enum OutcomeScale implements Choice {
  /** Offenses over residents. */
  RATE,
  /** Its natural logarithm, without units that have a period without an offense. */
  LOG,
  /** The count, with residents as exposure. */
  COUNT
}
