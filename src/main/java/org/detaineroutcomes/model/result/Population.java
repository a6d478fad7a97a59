package org.detaineroutcomes.model.result;

/** Who or what a cohort is drawn from. */
public enum Population implements Code {
  /** Detainers, of a place or file if one is named. */
  DETAINERS,
  /** Detainers not in federal, state or ICE custody. */
  LOCAL_CHOICE,
  /** Rows of a base; its code is the name. */
  BASE,
  /** Detainers of known citizenship. */
  KNOWN_CITIZENSHIP,
  /** Detainers of unknown citizenship. */
  UNKNOWN_CITIZENSHIP,
  /** Detainers lifted or listed as on a citizen. */
  LIFTED_OR_LISTED_AS_CITIZEN,
  /** Jurisdictions that a section names. */
  NAMED_JURISDICTIONS,
  /** A published total; what it counts is the name. */
  PUBLISHED_TOTAL
}
