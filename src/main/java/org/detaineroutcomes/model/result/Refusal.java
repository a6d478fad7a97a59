package org.detaineroutcomes.model.result;

/** Why there is no number. */
public enum Refusal implements Code {
  /** Numerator and denominator are of different cohorts. */
  DIFFERENT_COHORTS,
  /** The base is empty. */
  EMPTY_BASE,
  /** The cohort was not followed for so long. */
  NOT_FOLLOWED,
  /** The file was selected on its outcome: a share of it says how it was made. */
  SELECTED_ON_OUTCOME,
  /** Some of the cases are known, and no source holds them all. */
  COVERAGE_INCOMPLETE
}
