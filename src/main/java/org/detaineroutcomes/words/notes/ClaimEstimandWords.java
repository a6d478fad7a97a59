package org.detaineroutcomes.words.notes;

import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.words.Names;

/** The words of {@link ClaimEstimand}. */
final class ClaimEstimandWords {
  private ClaimEstimandWords() {}

  static String of(ClaimEstimand code, Note note, Names names) {
    return switch (code) {
      case EFFECT_OF_ADOPTION ->
          "Causal effect: change of offenses per resident brought about by adoption ("
              + names.arm(note.constant("arm", Arm.class))
              + "), against what the others went through";
      case EFFECT_OF_SIZE ->
          "Causal effect: change in "
              + names.outcome(note.text("outcome")).inSentence()
              + " brought about by adoption ("
              + names.arm(note.constant("arm", Arm.class))
              + "), of the size that the study gives";
      case LEVEL_OF_GROUP ->
          "Level difference: offenses per resident in places ("
              + names.arm(note.constant("arm", Arm.class))
              + ") less those in the others, over all periods; it describes and is no effect";
      case SHARE_OF_LISTINGS_DISPUTED ->
          "Of the places that a report lists as not cooperating, the share whose listing was"
              + " corrected or is disputed";
      case LIMITS_BY_BASIS ->
          "Of the jurisdictions with a limiting policy, those that chose it and those bound to it by"
              + " a court, a settlement or a state’s law";
      case CITIZENS_UNDER_DETAINER ->
          "People who were United States citizens and were placed under a detainer in the period";
      case CITIZENS_DETAINED ->
          "Whether at least one United States citizen was detained by ICE; a detainer is a request to"
              + " hold and no detention by ICE in itself";
      case DECLINES_OF_LISTED ->
          "Of the detainers issued to the places listed, those recorded as declined in later reports";
      case SHARE_DECLINED_BY_PLACE ->
          "Of the detainers issued to the place, the share that it declined";
      case LOCAL_PAYMENTS ->
          "Payments by cities, counties or states after holding somebody on a detainer, each at least"
              + " as large as the claim says";
      case WEEKS_WITH_EDITION ->
          "Weeks from the day of the promise on that an edition of the report covers, of all weeks"
              + " until the report ended";
      case PLACES_BY_DECLINES ->
          "Places ranked by the declines recorded of each in the report’s week";
      case CONVICTIONS_OF_RELEASED ->
          "Of the people released after a declined detainer, those convicted of a serious offense, by"
              + " every conviction of each";
      case DECLINES_OF_WEEKS_ISSUES ->
          "Of the detainers issued in the week, the number that were later declined: a share of one"
              + " issue cohort, followed until each is closed";
      case REQUESTS_BY_FORM ->
          "What the forms in use on the day of the claim ask a jail for: a hold, a notice, a transfer";
      case CHANGE_BY_FISCAL_YEAR ->
          "Change of the detainers issued, fiscal year to fiscal year, up to the year of the claim";
      case SHARE_REFUSED -> "Detainers refused over all detainers issued in the same months";
      case WEEKLY_FLOW_OF_DECLINES ->
          "Declines in the week of detainers that came up for release in it: a weekly flow";
      case SHARE_WITH_PROBABLE_CAUSE ->
          "Share of detainers issued with probable cause, by the basis stated on each";
      case REARRESTS_OF_RELEASED ->
          "Re-arrests among people released after a declined detainer, beside those of"
              + " comparable people released without one, over the same time";
      case CRIMES_REPORTED_BY_BIRTHPLACE ->
          "Share of victimisations reported to the police, by the victim’s place of"
              + " birth, before and after a policy";
      case DECLINES_OVER_YEARS ->
          "Detainers declined in a span of years, over those issued in it, with late notice apart";
      case PLACES_BY_DEFINITION ->
          "Places that obstruct enforcement by a definition that is given and can be tested";
      case PLACE_BOUND_BY_COURT ->
          "Whether an order or judgment of a court binds the place that is named, on the day of the"
              + " claim";
      case SHARE_OF_ONE_PLACE ->
          "Of the declines in one report, those of one place, and of these the detainers issued in"
              + " earlier years";
      case READ_BY_A_PERSON ->
          "a person reads it: no rule is registered for a claim of this identifier";
    };
  }
}
