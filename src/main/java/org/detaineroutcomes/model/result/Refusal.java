package org.detaineroutcomes.model.result;

/** Why there is no number. */
public enum Refusal implements Code {
  /** Numerator and denominator are of different cohorts. */
  DIFFERENT_COHORTS,
  /** The base is empty. */
  EMPTY_BASE,
  /** The cohort was not followed for so long. */
  NOT_FOLLOWED
}
