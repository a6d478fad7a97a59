package org.detaineroutcomes.model.result;

import java.util.List;

/** Input that a public claim cannot be judged without. */
public enum ClaimNeed implements NoteCode {
  /** An estimated effect of adoption. */
  EFFECT_ESTIMATE,
  /** Levels of crime in both groups. */
  LEVELS_OF_BOTH_GROUPS,
  /** Offenses of whole counties, or of agencies over their own population. */
  WHOLE_PLACE_OFFENSES,
  /** The figure that the study published. */
  STUDY_FIGURE,
  /** The places of Section I and the corrections made to them. */
  CORRECTED_LISTINGS,
  /** The places of Section I. */
  LISTED_PLACES,
  /** The row of one place in Section I. */
  LISTED_ROW,
  /** Limiting policies with the basis that they rest on. */
  LIMITS_WITH_BASIS,
  /** Published totals of detainers. */
  PUBLISHED_TOTALS,
  /** All detainers of two fiscal years or more. */
  SEVERAL_FISCAL_YEARS,
  /** A published count of detainers refused, and totals over its months. */
  REFUSED_AND_YEARLY_TOTALS,
  /** Records of detainers on citizens, or published counts of them. */
  CITIZEN_RECORDS,
  /** Section I of one report and the declines of a later one. */
  LIST_AND_LATER_DECLINES,
  /** The ledger of payments. */
  LEDGER_OF_PAYMENTS,
  /** The editions of the report. */
  EDITIONS,
  /** Declines known to have ended in a release. */
  DECLINES_ENDING_IN_RELEASE,
  /** Detainers issued nationwide and declines recorded in one week. */
  WEEK_OF_ISSUES_AND_DECLINES,
  /** The forms by date. */
  FORMS_BY_DATE,
  /** Declines by place in a report. */
  DECLINES_BY_PLACE,
  /** Every charge and conviction of each person. In no published input. */
  EVERY_CONVICTION,
  /** The basis stated on each detainer. */
  STATED_BASIS,
  /** Arrests of each person after the release. In no published input. */
  LATER_ARRESTS,
  /** Answers of a survey of victims. In no published input. */
  VICTIM_SURVEY,
  /** Declines and detainers issued of later years, a row each. */
  LATER_DECLINES_AND_ISSUES,
  /** What a list means by obstructing, place by place. In no published input. */
  DEFINITION_OF_LIST,
  /** Declines of a place and of all places in one report. */
  DECLINES_OF_PLACE_AND_ALL;

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<String> arguments;

  ClaimNeed(String... arguments) {
    this.arguments = List.of(arguments);
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }

  @Override
  public Level level() {
    return Level.INFO;
  }
}
