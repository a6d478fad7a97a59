package org.detaineroutcomes.model.result;

/** What kind of thing was left out of an estimate. */
public enum DropKind implements Code {
  /** Rows that are counted and not named; the name is the column it is about, if any. */
  ROWS,
  /** A unit by its id. */
  UNIT,
  /** A cohort by its first treated period. */
  COHORT,
  /** A covariate or coefficient. */
  TERM,
  /** The coefficient of an event time. */
  EVENT_TIME,
  /** A cohort in a period. */
  CELL,
  /** A cohort at an event time. */
  COHORT_EVENT_TIME,
  /** A horizon; without one the horizons together. */
  HORIZON,
  /** A covariate at a horizon; without one at the horizons together. */
  COVARIATE_AT_HORIZON
}
