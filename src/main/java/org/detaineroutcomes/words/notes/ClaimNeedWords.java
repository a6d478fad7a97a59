package org.detaineroutcomes.words.notes;

import org.detaineroutcomes.model.result.ClaimNeed;

/** The words of {@link ClaimNeed}: what is missing, and where a job gets it from. */
final class ClaimNeedWords {
  private static final String IN_NO_INPUT = " (in no published input)";

  private ClaimNeedWords() {}

  static String of(ClaimNeed code) {
    return switch (code) {
      case EFFECT_ESTIMATE ->
          "an estimated effect of adoption (a panel of crimes with dated policies, and an"
              + " estimator of effects)";
      case LEVELS_OF_BOTH_GROUPS ->
          "levels of both groups (a panel of crimes with dated policies, estimator means)";
      case WHOLE_PLACE_OFFENSES ->
          "offenses of whole counties, or of agencies over their own population";
      case STUDY_FIGURE -> "the study’s figure (published_findings)";
      case CORRECTED_LISTINGS ->
          "the places of Section I and what was corrected of them (ddor_issued, errata)";
      case LISTED_PLACES -> "the places of Section I (ddor_issued)";
      case LISTED_ROW -> "the row of the place in Section I (ddor_issued)";
      case LIMITS_WITH_BASIS -> "limiting policies with what they rest on (policy_events)";
      case PUBLISHED_TOTALS -> "published totals of detainers (published_totals)";
      case SEVERAL_FISCAL_YEARS -> "all detainers of two fiscal years or more (published_totals)";
      case REFUSED_AND_YEARLY_TOTALS ->
          "a published count of detainers refused, and yearly totals over its months"
              + " (published_totals)";
      case CITIZEN_RECORDS ->
          "records of detainers on citizens, or published counts of them (detainers,"
              + " published_totals)";
      case LIST_AND_LATER_DECLINES ->
          "Section I of one report and the declines of a later one (ddor_issued, ddor_totals)";
      case LEDGER_OF_PAYMENTS -> "the ledger of payments (liability)";
      case EDITIONS -> "the editions of the report (ddor_totals)";
      case DECLINES_ENDING_IN_RELEASE ->
          "declines known to have ended in a release (detainers with that outcome)";
      case WEEK_OF_ISSUES_AND_DECLINES ->
          "detainers issued nationwide and declines recorded in one week (ddor_totals)";
      case FORMS_BY_DATE -> "the forms by date (enforcement_eras)";
      case DECLINES_BY_PLACE ->
          "declines by place in a report (ddor_declined_counts, or ddor_declined)";
      case EVERY_CONVICTION ->
          "every charge and conviction of each person, where a report prints one notable activity"
              + " chosen by its author"
              + IN_NO_INPUT;
      case STATED_BASIS ->
          "the basis that ICE states on each detainer (detainers, a file with the boxes of the form)";
      case LATER_ARRESTS ->
          "what became of each person after the release, and of comparable"
              + " people released from the same jails without a detainer"
              + IN_NO_INPUT;
      case LATER_DECLINES_AND_ISSUES ->
          "declines and all detainers issued of these years, a row each (detainers, a release of ICE"
              + " that covers them)";
      case DEFINITION_OF_LIST ->
          "what the list means by obstructing, and the conduct of each place by it" + IN_NO_INPUT;
      case DECLINES_OF_PLACE_AND_ALL ->
          "declines of the place and of all places in one report (ddor_declined_counts,"
              + " ddor_totals)";
      case VICTIM_SURVEY ->
          "answers of a survey of victims, with their place of birth" + IN_NO_INPUT;
    };
  }
}
