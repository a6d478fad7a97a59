package org.detaineroutcomes.model.result;

/** Why a unit and period has no coverage indicator. */
public enum CoverageGap implements Code {
  /** A total of the unit, whose source does not print the months that it covers. */
  TOTAL_WITHOUT_MONTHS,
  /** The source does not print how many months each agency reported. */
  NO_MONTHS_PRINTED,
  /** The source does not print the residents of each agency. */
  NO_AGENCY_RESIDENTS,
  /** There are no residents to set them against. */
  NO_RESIDENTS
}
