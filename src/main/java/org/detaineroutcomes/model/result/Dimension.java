package org.detaineroutcomes.model.result;

/** What sets the members of a group apart. */
public enum Dimension implements Code {
  /** Whose custody a facility is; a member is a custody. */
  CUSTODY,
  /** A county; a member is its FIPS code. */
  COUNTY,
  /** A state; a member is its postal code. */
  STATE,
  /** A jurisdiction as a report names it; a member is its name, part of a state. */
  JURISDICTION,
  /** All but one jurisdiction; a member is the name of that one, part of a state. */
  WITHOUT_JURISDICTION,
  /** What became of a detainer. */
  OUTCOME,
  /** Years of one recording regime; a member is such as "2007 to 2012", or one year of them. */
  YEARS,
  /** A county in years of one recording regime; a member is its FIPS code, part of the years. */
  COUNTY_IN_YEARS,
  /**
   * A facility in years of one recording regime; a member is its name, or that of all whom few
   * records name; part of the years.
   */
  FACILITY_IN_YEARS,
  /** What a correction does to the detainers that it is about. */
  CORRECTION_EFFECT,
  /** What an outcome is read from. */
  OUTCOME_BASIS,
  /** The form of a detainer; a member is its title. */
  FORM,
  /** Forms that were new on a detainer's date; part of a form. */
  FORM_ERA,
  /** What a form asks the jail for. */
  REQUEST,
  /** How many bases ICE states on a detainer. */
  STATED_BASIS,
  /** The answer to one box of a detainer; part of the box. */
  BOX,
  /** ICE's threat level. */
  THREAT_LEVEL,
  /** What the record has of the most serious charge. */
  CONVICTION,
  /** Why a detainer's days are not known. */
  DURATION_GAP,
  /** Month of issue, such as 2016-03. */
  ISSUE_MONTH,
  /** Quarter of issue, such as 2016 Q1. */
  ISSUE_QUARTER,
  /** Year of issue. */
  ISSUE_YEAR,
  /** Law and practice in the county on the day of issue. */
  POLICY_AT_ISSUE,
  /** Year in which the limit in force came into force. */
  LIMIT_SINCE,
  /** Who says that a person is a citizen; part of where the record says so. */
  CITIZEN_TIER,
  /** Offence class of a notable activity; part of a stage. */
  ACTIVITY_CLASS,
  /** A published total; a member is what it counts, in the publisher's words. */
  PUBLISHED_TOTAL
}
