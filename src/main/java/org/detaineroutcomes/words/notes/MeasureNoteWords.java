package org.detaineroutcomes.words.notes;

import org.detaineroutcomes.model.Cohort;
import org.detaineroutcomes.model.result.FlushBasis;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Population;
import org.detaineroutcomes.words.CohortWords;
import org.detaineroutcomes.words.Names;

/** The words of {@link MeasureNote}. */
final class MeasureNoteWords {
  private MeasureNoteWords() {}

  static String of(MeasureNote code, Note note, Names names) {
    return switch (code) {
      case DECLINED_NOT_RELEASED ->
          "declined is not released, and a missing transfer is no decline";
      case DECLINED_IS_NOT_RELEASED -> "declined is not released";
      case DECLINES_HARDLY_RECORDED ->
          "declines were hardly recorded in these years: few on record are not few declines";
      case POOLS_HARDLY_RECORDED ->
          "pooled with "
              + note.text("years")
              + ", when declines were hardly recorded: no rate of any year";
      case RECORDING_BY_ONE_IN_A_HUNDRED ->
          "declines count as hardly recorded until the first year in which one detainer in a hundred"
              + " in local custody is recorded as declined; the record does not tell a decline that"
              + " was not recorded from none";
      case HIGHER_CUSTODY_NO_LOCAL_CHOICE -> "federal and state custody is no local choice";
      case CUSTODY_FROM_NAME ->
          "whose custody it is follows from the facility's name, and a name that does not say counts as not federal";
      case ROWS_NOT_PERSONS -> "rows, not persons";
      case FLOOR_OF_ROWS -> "a floor: rows, not persons, as ICE recorded them";
      case NO_RATE_WITHOUT_CITIZENSHIP -> "no rate without known citizenship";
      case FILE_HOLDS_THESE_ALONE ->
          "the file holds these rows alone: no share can be formed from it";
      case TIERS_NEVER_ADDED -> "tiers are never added up";
      case OTHERS_ON_REVIEW_LIST -> "the others are on the review list";
      case LIFT_REASON_CLOSES_RECORD ->
          "a lift reason is how ICE closed its own record, and is often missing, late or revised";
      case REQUESTS_DIFFER -> "hold, notify and transfer are different requests";
      case OLD_FORMS_STAY -> "old forms stay in use beside new ones";
      case BOX_IS_STATED_BY_ICE -> "a ticked box is what ICE stated, which is no court's finding";
      case BOXES_OVERLAP -> "a detainer may have several boxes ticked: boxes are not added up";
      case THREAT_LEVEL_SET_BY_ICE -> "ICE sets the threat level";
      case CONVICTION_OF_ANY_MATTER ->
          "the charge is the most serious on ICE's record, of any matter, and a conviction may be later than the detainer";
      case DAYS_NOT_KNOWN -> "their days are not known";
      case OF_ISSUE_COHORT -> "of detainers issued in the cohort";
      case CENSORED_AT_END_OF_FILE ->
          "one that had not ended is censored on the last day the file has, and other ends compete";
      case FLUSH_CENSORED ->
          "a detainer declined in the flush is censored on the day the policy began";
      case NOT_FOLLOWED -> "followed for fewer than " + note.whole("days") + " days";
      case STOCK_FLUSHED ->
          "a stock flushed: detainers pending when a policy began were declined at once, no weekly flow";
      case FLUSH_LOOKED_FOR_AROUND ->
          "looked for around: " + around(note.constant("basis", FlushBasis.class));
      case UNDATED_NOT_BEFORE -> "declines without an issue date count as not before";
      case SELECTED_ON_OUTCOME ->
          note.whole("outcomes") == 0
              ? "ratio refused: the file was selected on its outcome, or says nothing of it: what became of its detainers is known of none"
              : "ratio refused: the file was selected on its outcome: all its detainers of known outcome ended alike, so that a share says how the file was made";
      case RATIO_REFUSED ->
          "ratio refused: wrong denominator: the count is of "
              + cohort(note, "count")
              + "; the base is of "
              + cohort(note, "base");
    };
  }

  private static String around(FlushBasis basis) {
    return switch (basis) {
      case POLICY_DATE -> "policy date";
      case COMMONEST_DAY -> "commonest day: no policy date is known";
    };
  }

  private static String cohort(Note note, String side) {
    return CohortWords.of(
        note.constant(side + "_members", Cohort.Members.class),
        note.constant(side + "_of", Population.class),
        note.text(side + "_name"),
        note.text(side + "_from"),
        note.text(side + "_to"));
  }
}
