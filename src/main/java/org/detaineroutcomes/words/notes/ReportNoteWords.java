package org.detaineroutcomes.words.notes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.model.result.ValueBasis;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.ReportWords;
import org.detaineroutcomes.words.Words;

/** The words of {@link ReportNote}. */
final class ReportNoteWords {
  private ReportNoteWords() {}

  static String of(ReportNote code, Note note, Names names) {
    return switch (code) {
      case ISSUED_TO_ANY_JURISDICTION ->
          "issued in the "
              + ReportWords.period(note.constant("period", RecordKind.class))
              + ", to any jurisdiction";
      case ISSUED_NOT_DECLINED -> "issued, not declined";
      case LISTING_DEFINES_NO_TREATMENT -> "appearance in the list never defines treatment alone";
      case DECLINES_OF_ANY_ISSUE_DATE ->
          "of detainers issued at any time, dated when ICE learned of it";
      case ACTIVITY_OF_ROW_IS_SAMPLE ->
          "the notable activity of a row is a sample, never a distribution of offences";
      case UNNUMBERED_CORRECTION -> "at most: a correction has no number";
      case WITHDRAWN_BY_PUBLISHER ->
          places(note)
              + ": "
              + amount(note, "at_least")
              + " issued in error, by ICE’s own correction, and withdrawn"
              + (note.flag("exact") ? "" : "; the correction gives no number");
      case REATTRIBUTED_STAY ->
          places(note)
              + ": "
              + amount(note, "count")
              + " of other places, by ICE’s own correction: re-attributed, not withdrawn, so that"
              + " the nation keeps them";
      case REATTRIBUTED_LEAVE ->
          places(note)
              + ": "
              + amount(note, "count")
              + " re-attributed to other places by ICE’s own correction";
      case NUMBER_BASIS ->
          "not printed in the report: "
              + note.texts("bases").stream()
                  .map(basis -> ReportWords.basis(Code.of(ValueBasis.class, basis).orElseThrow()))
                  .collect(Collectors.joining(", or "));
      case SOURCES_DIFFER ->
          Words.count(note, "count") + " or " + Words.count(note, "other") + ": sources differ";
      case COUNTED_BY -> "counted by: " + String.join(" and ", note.texts("sources"));
      case DIFFERENCE_ACCEPTED ->
          "Section "
              + note.text("section")
              + " states "
              + Words.count(note, "stated")
              + ", its rows add up to "
              + Words.count(note, "counted")
              + ", accepted in the job file: "
              + note.text("reason");
      case COUNTED_FROM_REISSUE ->
          "counted from "
              + ReportWords.edition(note.text("edition"))
              + ", which takes the place of an earlier one";
      case EDITION_WITHDRAWN ->
          ReportWords.edition(note.text("edition"))
              + " was withdrawn as a whole: the number is as published";
      case ERROR_RATE -> "the report's own error rate";
      case ERROR_RATE_BY_JURISDICTION -> "the report's own error rate, by jurisdiction";
      case HALF_IN_ONE_PLACE -> "one place holds at least half of the declines";
      case FLUSH_NEEDS_BOTH_DATES ->
          "whether it flushed a stock of earlier detainers is told from rows with both dates"
              + (note.flag("at_hand") ? "" : ", which are not all at hand");
      case CORRECTION_BELIEVED -> "a correction by ICE is believed before the row it corrects";
      case OF_PLACES_FIRST_NAMED ->
          "declined in the places first named: what is re-attributed is another place’s decline, and no"
              + " number of the nation";
      case RECORDED_DECLINED_NOT_RELEASED -> "recorded as declined is not released";
      case REPORTS_ADDED_UP -> "counts of reports added up";
      case WITHDRAWN_IN_OR_OUT -> "a report that was withdrawn and not replaced is in or out";
      case REPORTS_COUNTED -> "reports: " + reports(note.texts("reports"));
      case ACTIVITIES_ARE_SAMPLE ->
          "a sample: one activity a row, charge or conviction, chosen by ICE, and no distribution of"
              + " offences";
      case ACTIVITIES_CODED_BY_RULES ->
          "coded by rules, whose accuracy docs/activity-classes.md has";
      case SECTION_IN_PART ->
          "only some rows of the section are at hand (" + note.whole("rows") + ")";
    };
  }

  private static String amount(Note note, String argument) {
    return (note.flag("exact") ? "" : "at least ") + Words.count(note, argument);
  }

  private static String places(Note note) {
    List<String> names = note.texts("places");
    List<String> states = note.texts("states");
    return IntStream.range(0, names.size())
        .mapToObj(i -> names.get(i) + ", " + states.get(i))
        .collect(Collectors.joining(" and "));
  }

  private static String reports(List<String> starts) {
    return starts.isEmpty() ? "none is left" : String.join(", ", starts);
  }
}
