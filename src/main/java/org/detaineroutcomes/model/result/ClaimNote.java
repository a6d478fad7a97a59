package org.detaineroutcomes.model.result;

import java.util.List;

/** Why a public claim is judged as it is, and what must be read with the verdict. */
public enum ClaimNote implements NoteCode {
  /** No rule is registered for the claim. */
  NO_RULE(Level.INFO, "claim"),
  /** The job lacks what the claim needs. */
  NEEDS_NOT_MET(Level.INFO),
  /** The claim's direction and the contrast that it is judged by. */
  SAID_OF_GROUP(Level.INFO, "arm", "direction", "contrast"),
  /**
   * Where the interval of one outcome lies, and whether a difference as large as the margin is
   * ruled out.
   */
  GROUP_READING(Level.INFO, "outcome", "position", "margin_ruled_out"),
  /** No difference is found, and a sizeable one is not ruled out. */
  NONE_DETECTED(Level.INFO),
  /** It holds of the levels, and no effect bears it out. */
  HOLDS_OF_LEVELS(Level.INFO),
  /** Offenses of one force over the residents of more are no level of crime. */
  LEVEL_OF_ONE_FORCE(Level.INFO),
  /** An effect on the offenses of one force over the residents of more is of another size. */
  SIZE_OF_ONE_FORCE(Level.INFO),
  /** The interval holds the study's figure and excludes zero. */
  INTERVAL_HOLDS_SIZE(Level.INFO),
  /** The interval holds the study's figure and zero. */
  INTERVAL_HOLDS_SIZE_AND_ZERO(Level.INFO),
  /** The interval does not hold the study's figure. */
  INTERVAL_LACKS_SIZE(Level.INFO),
  /** The first estimate of the job decides; the others follow. */
  JUDGED_BY_FIRST(Level.CAVEAT),
  /** How the other estimates of one outcome fall out. */
  OTHER_ESTIMATES(Level.CAVEAT, "outcome", "above", "below", "all"),
  /** Whether it holds over every specification of one outcome, and how they fall out. */
  OVER_CURVE(
      Level.CAVEAT,
      "outcome",
      "holding",
      "specifications",
      "below",
      "above",
      "significant_below",
      "significant_above"),
  /** The units, and that only what their police know is counted. */
  KNOWN_TO_POLICE_OF_UNITS(Level.CAVEAT),
  /** A level difference is no effect. */
  GROUPS_DIFFER_OTHERWISE(Level.CAVEAT),
  /** An effect rests on both groups having moved alike but for the adoption. */
  MOVED_ALIKE_OTHERWISE(Level.CAVEAT),
  /** A study has other years, places and offenses. */
  STUDY_DIFFERS(Level.CAVEAT),
  /** Detainers of listed places went elsewhere, or the listing is disputed. */
  LISTINGS_WENT_ELSEWHERE(Level.INFO),
  /** No listing is corrected or disputed. */
  NO_LISTING_DISPUTED(Level.INFO),
  /**
   * A correction of one listing says nothing of another; the interval is of a list of this length.
   */
  CORRECTION_OF_ONE_LISTING(Level.CAVEAT),
  /** No report has the place and the number. */
  NO_SUCH_ROW(Level.INFO),
  /** The number is that of detainers issued to the place. */
  ISSUED_TO_PLACE(Level.INFO, "jurisdiction", "state", "week"),
  /** The row is disputed. */
  ROW_DISPUTED(Level.INFO),
  /** A dispute is no correction. */
  DISPUTE_NO_CORRECTION(Level.CAVEAT),
  /** The ranking counts detainers issued and lacks the place with most declines. */
  RANKING_LACKS_LEADER(Level.INFO, "jurisdiction", "state"),
  /** The ranking counts detainers issued, not declined. */
  RANKING_BY_ISSUED(Level.INFO),
  /** No declines by place are at hand. */
  DECLINES_BY_PLACE_UNKNOWN(Level.INFO),
  /** The declines at hand do not settle which place would lead. */
  LEADER_UNSETTLED(Level.INFO),
  /** A ranking by declines can be made from Section II. */
  RANKING_CAN_BE_MADE(Level.CAVEAT),
  /** The number is that of detainers issued in the week, of which declines are no part. */
  ISSUED_IN_WEEK(Level.INFO, "week"),
  /** The number is that of declines recorded in the week. */
  DECLINES_IN_WEEK(Level.INFO, "week"),
  /** No report has the number. */
  NUMBER_IN_NO_REPORT(Level.INFO),
  /** Declined is not released, and unknown declines are not counted. */
  UNLEARNED_DECLINES(Level.CAVEAT),
  /** Declines are of detainers issued at any time and dated when ICE learned of them. */
  DECLINES_DATED_WHEN_LEARNED(Level.CAVEAT),
  /** No report has the number for its place. */
  PLACE_AND_NUMBER_IN_NO_REPORT(Level.INFO),
  /** The report has the number, and nothing marks it as a stock. */
  NO_SIGN_OF_STOCK(Level.INFO),
  /** The number is a stock reassessed at once; the signs follow. */
  STOCK_REASSESSED(Level.INFO),
  /** A limiting policy of the place began in the week. */
  POLICY_BEGAN_IN_WEEK(Level.INFO, "day"),
  /** At least half has one date. */
  HALF_ON_ONE_DAY(Level.INFO),
  /** At least half was issued before the year of the report. */
  HALF_BEFORE_YEAR(Level.INFO),
  /** The next count is less than a tenth. */
  NEXT_BELOW_TENTH(Level.INFO, "week"),
  /** The declined date is when ICE learned of it; declined is not released. */
  DECLINED_WHEN_LEARNED(Level.CAVEAT),
  /** Another source has another count. */
  OTHER_SOURCE_COUNTS(Level.CAVEAT, "count"),
  /** All later reports record fewer declines than were expected. */
  FEWER_THAN_EXPECTED(Level.INFO),
  /** The later reports that are known record fewer; others are not known. */
  KNOWN_FEWER_THAN_EXPECTED(Level.INFO),
  /** Later reports record as many or more, but not of which detainers. */
  NOT_OF_WHICH_DETAINERS(Level.INFO),
  /** Declines are of detainers issued at any time, so their number is an upper bound. */
  DECLINES_UPPER_BOUND(Level.CAVEAT),
  /** The claim has no date to count weeks from. */
  CLAIM_WITHOUT_DATE(Level.INFO),
  /** No edition covers a week from the day of the promise on. */
  NO_LATER_EDITION(Level.INFO, "day"),
  /** Every week has its edition until the last. */
  EVERY_WEEK_HAS_EDITION(Level.INFO),
  /** Weeks are left out, or covered by an edition of more than a week. */
  WEEKS_LEFT_OUT(Level.INFO),
  /** The days that the last edition covers. */
  LAST_EDITION(Level.INFO, "first_day", "last_day"),
  /** Days are those covered; an edition not at hand counts as not issued. */
  DAYS_COVERED_NOT_PUBLISHED(Level.CAVEAT),
  /** No limit with a known basis was in force on the day of the claim. */
  NO_LIMIT_IN_FORCE(Level.INFO),
  /** Every jurisdiction whose basis is known limits by its own act. */
  ALL_CHOSE(Level.INFO),
  /** Every jurisdiction is bound by others; states are those whose statute binds jails. */
  ALL_BOUND(Level.INFO, "jurisdictions", "jurisdiction_states", "statute_states"),
  /** Most chose, and some are bound by others. */
  MOST_CHOSE(Level.INFO, "jurisdictions", "jurisdiction_states", "statute_states"),
  /** Some chose, and some are bound by others. */
  SOME_CHOSE(Level.INFO, "jurisdictions", "jurisdiction_states", "statute_states"),
  /** How jurisdictions, rulings, statutes and policies of unknown basis are counted. */
  CHOICE_COUNTS_OVERLAP(Level.CAVEAT),
  /** No published total has the number of the claim. */
  NO_TOTAL_HAS_NUMBER(Level.INFO),
  /** The number is the published count; differences may follow. */
  IS_PUBLISHED_COUNT(Level.INFO),
  /** It counts records of detainers, of which a person can have several. */
  COUNTS_RECORDS(Level.INFO),
  /** It covers other months than the claim says. */
  COVERS_OTHER_MONTHS(Level.INFO, "months", "claimed"),
  /** A floor as recorded, over which no rate is formed. */
  FLOOR_AS_RECORDED(Level.CAVEAT, "tier"),
  /** An audit counts potential citizens among those detained. */
  AUDIT_COUNTS_DETAINED(Level.INFO),
  /** Detainers were issued on people recorded as citizens; who was detained is not known. */
  ISSUED_ON_CITIZENS(Level.INFO),
  /** Each figure is a floor on its own tier; the audit settles nobody's citizenship. */
  FLOORS_NEVER_ADDED(Level.CAVEAT),
  /** The ledger has no such payment known to be as old as the claim. */
  NO_PAYMENT_AS_OLD(Level.INFO),
  /** Local governments had paid such amounts by the year of the claim. */
  LOCAL_GOVERNMENTS_PAID(Level.INFO),
  /** No payer in the ledger is a city. */
  NO_CITY_PAID(Level.INFO),
  /** Payments that became public are a floor; which payers are counted. */
  PAYMENTS_A_FLOOR(Level.CAVEAT),
  /** No two fiscal years up to the claim's have totals that differ. */
  NO_YEARS_DIFFER(Level.INFO),
  /** How many of the yearly changes are rises. */
  YEARLY_CHANGES(Level.INFO, "rises", "all"),
  /** The last of the changes is a fall. */
  LAST_CHANGE_FALLS(Level.INFO),
  /** The last change alone is a rise. */
  ONLY_LAST_RISES(Level.INFO),
  /** The last change is among the rises. */
  LAST_AMONG_RISES(Level.INFO),
  /** The fiscal year of the claim holds months after it; vintages can differ. */
  FISCAL_YEAR_OF_CLAIM(Level.CAVEAT),
  /** The claim states no share in percent. */
  NO_SHARE_STATED(Level.INFO),
  /** The share stated is within the bounds of the yearly totals. */
  WITHIN_BOUNDS(Level.INFO),
  /** The share stated is outside the bounds of the yearly totals. */
  OUTSIDE_BOUNDS(Level.INFO),
  /** Refused is as ICE recorded it; why there are bounds only. */
  REFUSED_AS_RECORDED(Level.CAVEAT),
  /** No form is named by the day of the claim. */
  NO_FORM_BY_DAY(Level.INFO),
  /** Every form asks for notice alone. */
  ALL_FORMS_NOTIFY(Level.INFO, "forms"),
  /** No form asks for notice alone. */
  NO_FORM_NOTIFIES(Level.INFO, "forms"),
  /** One kind of form asks for notice alone, and others for more. */
  SOME_FORMS_NOTIFY(Level.INFO, "forms"),
  /** Older forms stay active; how many detainers were on each is not known. */
  OLDER_FORMS_STAY(Level.CAVEAT),
  /** ICE ticked a box on every detainer whose boxes are answered. */
  BOX_ON_ALL(Level.INFO),
  /** ICE ticked a box on most of them, and none on the others. */
  BOX_ON_MOST(Level.INFO),
  /** ICE ticked a box on some of them, and none on most. */
  BOX_ON_SOME(Level.INFO),
  /** ICE ticked a box on none of them. */
  BOX_ON_NONE(Level.INFO),
  /** A ticked box is what ICE stated, and no court's finding of probable cause. */
  STATED_IS_NOT_FOUND(Level.CAVEAT),
  /** The boxes are those of one file, that with most answers, and of its years. */
  BOXES_OF_ONE_FILE(Level.CAVEAT, "file"),
  /** A chosen activity a person is no distribution of offenses. */
  ACTIVITY_IS_CHOSEN(Level.INFO),
  /** Read as of those released in general, and as of some of them. */
  RELEASED_TWO_READINGS(Level.CAVEAT),
  /** What a choice comes to by the unit of count: each act once, each jail once. */
  CHOICE_BY_UNIT(Level.INFO, "acts_chosen", "acts_bound", "jails_chosen", "jails_bound"),
  /** No decline of the place is recorded in these inputs. */
  NO_DECLINE_RECORDED_HERE(Level.INFO),
  /** Declines of the place are recorded in these inputs, of detainers issued at any time. */
  DECLINES_RECORDED_HERE(Level.INFO),
  /** A potential citizen by an audit is no adjudicated one. */
  POTENTIAL_NOT_ADJUDICATED(Level.INFO),
  /** Cities are among those that paid. */
  CITIES_PAID(Level.INFO),
  /** Amounts of several kinds, bounds and dates stand apart; an award is no payment. */
  AMOUNTS_STAND_APART(Level.CAVEAT),
  /** The editions came to an end. */
  EDITIONS_ENDED(Level.INFO),
  /** Judged by the days of publication. */
  JUDGED_BY_PUBLICATION(Level.CAVEAT),
  /** A court binds the place that is named. */
  PLACE_IS_BOUND(Level.INFO, "jurisdiction", "state", "day"),
  /** No court binds the place that is named, on the day of the claim. */
  PLACE_NOT_BOUND(Level.INFO),
  /** Who named the place, and for what, is not in these inputs. */
  NAMING_NOT_JUDGED(Level.CAVEAT),
  /** The report has both numbers of the claim, of the place and of all places. */
  PLACE_AND_WHOLE_IN_REPORT(Level.INFO, "jurisdiction", "state", "week"),
  /** How many were issued before the year is not in these inputs. */
  ISSUE_DATES_NOT_HERE(Level.INFO),
  /** The numbers that the claim rests on add up to their sum. */
  PARTS_ADD_UP(Level.CAVEAT),
  /** They do not. */
  PARTS_DO_NOT_ADD_UP(Level.CAVEAT),
  /** The source counts declines, and declined is not released. */
  DECLINED_SAID_RELEASED(Level.CAVEAT),
  /** Detainers issued in the span are not given, so there is no rate. */
  NO_BASE_GIVEN(Level.CAVEAT),
  /** Late notice is a decline in ICE's record and is told apart. */
  LATE_NOTICE_APART(Level.CAVEAT),
  /** The list has no definition that could be tested, and was withdrawn. */
  LIST_WITHOUT_DEFINITION(Level.CAVEAT);

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<String> arguments;

  ClaimNote(Level level, String... arguments) {
    this.level = level;
    this.arguments = List.of(arguments);
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }

  @Override
  public List<String> counts() {
    return this == OTHER_SOURCE_COUNTS ? List.of("count") : List.of();
  }

  @Override
  public Level level() {
    return level;
  }
}
