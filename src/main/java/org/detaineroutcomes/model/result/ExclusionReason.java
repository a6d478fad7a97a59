package org.detaineroutcomes.model.result;

/** Why a unit is in none of the groups that are compared. */
public enum ExclusionReason implements Code {
  /** In a listed state, or with a listed city in it. */
  NEAR_LISTED,
  /** A state law about detainers has no date in force. */
  STATE_LAW_UNDATED,
  /** A limit holds state-wide. */
  STATEWIDE,
  /**
   * Its county is not known, or it is in several, and a county's own policy limits in the state.
   */
  NO_COUNTY,
  NO_STATE,
  REVERSED_BEFORE_WINDOW,
  REVERSED_WITHIN_WINDOW,
  /** Limited by its own policy, and not by the law of its state. */
  BELOW_STATE,
  /** Limited in practice, and the job counts enacted law alone. */
  IN_PRACTICE,
  /** Limited otherwise than the definition says, or on terms that are not known. */
  OTHERWISE,
  /** Limited, but in no period as long as the rule of adoption asks. */
  NEVER_FULLY,
  /** Listed with a limiting policy that has no date. */
  UNDATED,
  /** Too few detainers honored or declined for a stable share. */
  FEW_DETAINERS,
  /** A city or agency in it has a dated limiting policy, and it has none of its own. */
  IN_PART
}
