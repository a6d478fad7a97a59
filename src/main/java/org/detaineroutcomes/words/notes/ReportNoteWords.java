package org.detaineroutcomes.words.notes;

import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.words.Names;

/** The words of {@link ReportNote}. */
final class ReportNoteWords {
  private ReportNoteWords() {}

  static String of(ReportNote code, Note note, Names names) {
    return switch (code) {
      case REPORT_SHARE_REFUSED ->
          "declines are of detainers issued at any time: no share of those issued in the week";
    };
  }
}
