package org.detaineroutcomes.model.result;

/** Why a topic has no complete count for a unit and period. */
public enum JoinGap implements Code {
  /** No input of the job is about the topic. */
  NO_SOURCE,
  /** Inputs are about other places or other times. */
  NOT_COVERED,
  /** The source counts in longer periods, which are not divided. */
  LONGER_PERIODS,
  /** The source does not have all days of the period. */
  DAYS_MISSING,
  /** No input says that it holds every case of the unit and period. */
  COVERAGE_NOT_STATED,
  /** A section of the report is at hand in part. */
  SECTION_INCOMPLETE,
  /** The report lists its ten largest. */
  TOP_TEN,
  /** Only what became public is known. */
  PUBLIC_CASES_ONLY,
  /** The source counts other units. */
  OTHER_UNITS
}
