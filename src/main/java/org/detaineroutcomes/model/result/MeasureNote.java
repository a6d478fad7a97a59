package org.detaineroutcomes.model.result;

import java.util.List;

/** What must be read with a count or share of detainers, citizens or payments. */
public enum MeasureNote implements NoteCode {
  /** Declined is not released, and a missing transfer is no decline. */
  DECLINED_NOT_RELEASED(Level.CAVEAT),
  /** Declined is not released. */
  DECLINED_IS_NOT_RELEASED(Level.CAVEAT),
  /** In these years declines are hardly recorded: what a jail did is not known. */
  DECLINES_HARDLY_RECORDED(Level.CAVEAT),
  /** Years that hardly record declines are pooled with others. */
  POOLS_HARDLY_RECORDED(Level.CAVEAT, "years"),
  /** How years that hardly record declines are told from others. */
  RECORDING_BY_ONE_IN_A_HUNDRED(Level.CAVEAT),
  /** Federal and state custody is no local choice. */
  HIGHER_CUSTODY_NO_LOCAL_CHOICE(Level.CAVEAT),
  /** Custody follows from the facility's name. */
  CUSTODY_FROM_NAME(Level.CAVEAT),
  /** Rows are counted, not persons. */
  ROWS_NOT_PERSONS(Level.CAVEAT),
  /** A floor, as ICE recorded it. */
  FLOOR_OF_ROWS(Level.CAVEAT),
  /** No rate can be formed without known citizenship. */
  NO_RATE_WITHOUT_CITIZENSHIP(Level.CAVEAT),
  /** The file holds these rows alone. */
  FILE_HOLDS_THESE_ALONE(Level.CAVEAT),
  /** Tiers are never added up. */
  TIERS_NEVER_ADDED(Level.CAVEAT),
  /** The names that were not placed are on the review list. */
  OTHERS_ON_REVIEW_LIST(Level.INFO),
  /** A lift reason is how ICE closed its own record. */
  LIFT_REASON_CLOSES_RECORD(Level.CAVEAT),
  /** Hold, notify and transfer are different requests. */
  REQUESTS_DIFFER(Level.CAVEAT),
  /** Old forms stay in use beside new ones. */
  OLD_FORMS_STAY(Level.CAVEAT),
  /** A ticked box is what ICE stated, and no court's finding. */
  BOX_IS_STATED_BY_ICE(Level.CAVEAT),
  /** A detainer may have several boxes ticked. */
  BOXES_OVERLAP(Level.CAVEAT),
  /** ICE sets the threat level. */
  THREAT_LEVEL_SET_BY_ICE(Level.CAVEAT),
  /** The conviction may be of another matter, or later than the detainer. */
  CONVICTION_OF_ANY_MATTER(Level.CAVEAT),
  /** The days from issue to the end are not known. */
  DAYS_NOT_KNOWN(Level.INFO),
  /** A share of the detainers issued in the cohort. */
  OF_ISSUE_COHORT(Level.CAVEAT),
  /** A detainer that had not ended is censored; other ends compete. */
  CENSORED_AT_END_OF_FILE(Level.CAVEAT),
  /** Declines of the flush are censored on the day the policy began. */
  FLUSH_CENSORED(Level.CAVEAT),
  /** The cohort was followed for fewer days. */
  NOT_FOLLOWED(Level.INFO, "days"),
  /** Detainers pending when a policy began were declined at once. */
  STOCK_FLUSHED(Level.CAVEAT),
  /** The day around which a flush was looked for. */
  FLUSH_LOOKED_FOR_AROUND(Level.INFO, "basis"),
  /** Declines without an issue date count as not before. */
  UNDATED_NOT_BEFORE(Level.CAVEAT),
  /**
   * All detainers of known outcome in the file ended alike, or none is known: no share is formed.
   */
  SELECTED_ON_OUTCOME(Level.CAVEAT, "outcomes"),
  /** Numerator and denominator are of different cohorts, so there is no ratio. */
  RATIO_REFUSED(
      Level.CAVEAT,
      "count_members",
      "count_of",
      "count_name",
      "count_from",
      "count_to",
      "base_members",
      "base_of",
      "base_name",
      "base_from",
      "base_to");

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<String> arguments;

  MeasureNote(Level level, String... arguments) {
    this.level = level;
    this.arguments = List.of(arguments);
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }

  @Override
  public Level level() {
    return level;
  }
}
