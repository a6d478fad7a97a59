package org.detaineroutcomes.model.result;

/** Which offenses of a unit a rate counts. */
public enum CountScope implements Code {
  /** Every offense in the county that any of its agencies knows. */
  COUNTY_TOTAL,
  /** Every offense in the state that any of its agencies knows. */
  STATE_TOTAL,
  /** Those known to the sheriff or the county police; city police count theirs apart. */
  SHERIFF_OR_COUNTY_POLICE,
  /** Those known to the agencies that the source has. */
  AGENCIES,
  /** Of some units one of these, of other units another. */
  MIXED
}
