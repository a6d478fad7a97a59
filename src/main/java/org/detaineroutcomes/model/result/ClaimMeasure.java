package org.detaineroutcomes.model.result;

import java.util.List;

/** What a figure beside a claim is of. */
public enum ClaimMeasure implements Code {
  /** One group less the other, over all periods. */
  LEVEL_DIFFERENCE(FigureUnit.OUTCOME, FigureKey.OUTCOME, FigureKey.ARM, FigureKey.OTHER_ARM),
  /** Effect of adoption by one group against the other. */
  CHANGE_AFTER_ADOPTION(FigureUnit.OUTCOME, FigureKey.OUTCOME, FigureKey.ARM, FigureKey.OTHER_ARM),
  /** Differences below it, either way, are held to be none. */
  EQUIVALENCE_MARGIN(FigureUnit.OUTCOME, FigureKey.OUTCOME, FigureKey.ARM, FigureKey.OTHER_ARM),
  /** Two one-sided tests against the margin. */
  EQUIVALENCE_P_VALUE(FigureUnit.P_VALUE, FigureKey.OUTCOME, FigureKey.ARM, FigureKey.OTHER_ARM),
  /** True difference that would have been found four times in five. */
  SMALLEST_DETECTABLE(FigureUnit.OUTCOME, FigureKey.OUTCOME, FigureKey.ARM, FigureKey.OTHER_ARM),
  /** The figure that a study published. */
  STUDY_ESTIMATE(FigureUnit.OUTCOME, FigureKey.OUTCOME),
  /** Detainers issued in the week to any place. */
  ISSUED_NATIONWIDE(FigureUnit.DETAINERS, FigureKey.WEEK),
  /** Declines recorded in the week, of detainers issued at any time. */
  DECLINES_PUBLISHED(FigureUnit.DETAINERS, FigureKey.WEEK),
  /** The same after the publisher's corrections. */
  DECLINES_CORRECTED(FigureUnit.DETAINERS, FigureKey.WEEK),
  /** Declines recorded in the week, beside those of one place. */
  DECLINES_OF_ALL_PLACES(FigureUnit.DETAINERS, FigureKey.WEEK),
  /** Declines of the place with most of them. */
  DECLINES_OF_LEADER(FigureUnit.DETAINERS, FigureKey.WEEK, FigureKey.JURISDICTION, FigureKey.STATE),
  /** Declines of one place in one week. */
  DECLINES_OF_PLACE(FigureUnit.DETAINERS, FigureKey.WEEK, FigureKey.JURISDICTION, FigureKey.STATE),
  /** Declines of the same place in the next report. */
  DECLINES_OF_NEXT_REPORT(
      FigureUnit.DETAINERS, FigureKey.WEEK, FigureKey.JURISDICTION, FigureKey.STATE),
  /** Share of these issued before the year of the report. */
  ISSUED_BEFORE_YEAR(FigureUnit.SHARE, FigureKey.WEEK, FigureKey.JURISDICTION, FigureKey.STATE),
  /** Detainers issued to all places listed. */
  ISSUED_TO_LISTED(FigureUnit.DETAINERS, FigureKey.WEEK),
  /** Declines of any place in the later reports that are known. */
  LATER_DECLINES(FigureUnit.DETAINERS),
  /** Later reports whose declines are not known. */
  LATER_REPORTS_UNKNOWN(FigureUnit.REPORTS),
  /** Places that Section I ranks. */
  PLACES_RANKED(FigureUnit.PLACES, FigureKey.WEEK),
  /** Places whose declines are known from Section II. */
  PLACES_WITH_DECLINES(FigureUnit.PLACES, FigureKey.WEEK),
  /** Places with declines that Section I ranks. */
  PLACES_IN_BOTH(FigureUnit.PLACES, FigureKey.WEEK),
  /** Detainers issued to one place, as published. */
  ISSUED_TO_PLACE(FigureUnit.DETAINERS, FigureKey.WEEK, FigureKey.JURISDICTION, FigureKey.STATE),
  /** The same after the publisher's corrections. */
  ISSUED_TO_PLACE_CORRECTED(
      FigureUnit.DETAINERS, FigureKey.WEEK, FigureKey.JURISDICTION, FigureKey.STATE),
  /** The same without disputed rows too. */
  ISSUED_TO_PLACE_UNDISPUTED(
      FigureUnit.DETAINERS, FigureKey.WEEK, FigureKey.JURISDICTION, FigureKey.STATE),
  /** Places that Section I lists. */
  PLACES_LISTED(FigureUnit.PLACES, FigureKey.WEEK),
  /** Places whose listing the publisher corrected. */
  LISTINGS_CORRECTED(FigureUnit.PLACES, FigureKey.WEEK),
  /** Share of listings that were corrected or are disputed. */
  LISTINGS_DISPUTED(FigureUnit.SHARE, FigureKey.WEEK),
  /** Editions of the report on record. */
  EDITIONS(FigureUnit.REPORTS),
  /** Editions that cover one week. */
  EDITIONS_OF_ONE_WEEK(FigureUnit.REPORTS),
  /** Editions that cover a day from the promise on. */
  EDITIONS_FROM_PROMISE(FigureUnit.REPORTS),
  /** Forms introduced by the day of the claim. */
  FORMS_INTRODUCED(FigureUnit.FORMS),
  /** Forms that ask for notice alone. */
  FORMS_FOR_NOTICE(FigureUnit.FORMS),
  /** Jurisdictions with a limit whose basis is known. */
  LIMITS_OF_KNOWN_BASIS(FigureUnit.PLACES),
  /** Jurisdictions bound by a court, a decree or a settlement. */
  LIMITS_BOUND(FigureUnit.PLACES),
  /** Jurisdictions that limit by their own act. */
  LIMITS_CHOSEN(FigureUnit.PLACES),
  /** States whose statute limits their jails. */
  STATES_WITH_STATUTE(FigureUnit.STATES),
  /** A total that somebody published. */
  PUBLISHED_TOTAL(FigureUnit.AS_PUBLISHED, FigureKey.PUBLISHED_AS, FigureKey.PERIOD),
  /** A published total of citizens, with who says so. */
  PUBLISHED_TOTAL_OF_TIER(
      FigureUnit.AS_PUBLISHED, FigureKey.PUBLISHED_AS, FigureKey.PERIOD, FigureKey.TIER),
  /** The same as a yearly number. */
  PUBLISHED_TOTAL_PER_YEAR(FigureUnit.AS_PUBLISHED, FigureKey.PUBLISHED_AS, FigureKey.PERIOD),
  /** All detainers of the same period. */
  ALL_DETAINERS_OF_PERIOD(FigureUnit.DETAINERS, FigureKey.PERIOD),
  /** All detainers of a fiscal year. */
  ALL_DETAINERS_OF_YEAR(FigureUnit.DETAINERS, FigureKey.YEAR),
  /** The last year's total over the largest. */
  LAST_YEAR_OVER_LARGEST(FigureUnit.SHARE),
  /** Detainers refused over all issued in the same months. */
  REFUSED_OVER_ISSUED(FigureUnit.SHARE, FigureKey.PERIOD),
  /** Detainers of the inputs on people recorded as citizens. */
  OWN_CITIZEN_DETAINERS(FigureUnit.DETAINERS),
  /** Payments by local governments and as large as the claim says. */
  PAYMENTS(FigureUnit.PAYMENTS),
  /** One of them, with its kind. */
  ONE_PAYMENT(
      FigureUnit.DOLLARS,
      FigureKey.JURISDICTION,
      FigureKey.STATE,
      FigureKey.PUBLISHED_AS,
      FigureKey.YEAR),
  /** Awards of juries as large as the claim says, which are no payments yet. */
  AWARDS(FigureUnit.PAYMENTS),
  /** Jails in states whose statute limits them: one a county, one in all if the state runs them. */
  JAILS_UNDER_STATUTE(FigureUnit.PLACES),
  /** Of those by their own act, those that follow a ruling on another's case. */
  LIMITS_AFTER_RULING(FigureUnit.PLACES),
  /** Places on the federal list of a day. */
  PLACES_ON_LIST(FigureUnit.PLACES, FigureKey.WEEK),
  /** The sum of the numbers that a claim rests on. */
  SUM_OF_PARTS(FigureUnit.AS_PUBLISHED),
  /** A number of the claim itself. */
  AS_CLAIMED(FigureUnit.AS_PUBLISHED),
  /** Share of detainers with a box ticked, among those whose boxes are answered. */
  BASIS_STATED(FigureUnit.SHARE),
  /** Rows at hand that print a notable activity. */
  ROWS_WITH_ACTIVITY(FigureUnit.RECORDS),
  /** Of these, rows of a conviction. */
  ROWS_WITH_CONVICTION(FigureUnit.RECORDS),
  /** Of these, rows of a charge. */
  ROWS_WITH_CHARGE(FigureUnit.RECORDS);

  private final FigureUnit unit;

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<FigureKey> keys;

  ClaimMeasure(FigureUnit unit, FigureKey... keys) {
    this.unit = unit;
    this.keys = List.of(keys);
  }

  /** Unit of its numbers. */
  public FigureUnit unit() {
    return unit;
  }

  /** Keys that say which figure it is, in order. */
  public List<FigureKey> keys() {
    return keys;
  }
}
