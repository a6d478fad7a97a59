package org.detaineroutcomes.words.notes;

import java.util.Locale;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.words.Names;

/** The words of {@link RobustnessNote}. */
final class RobustnessNoteWords {
  private RobustnessNoteWords() {}

  static String of(RobustnessNote code, Note note, Names names) {
    return switch (code) {
      case NOT_RUN ->
          note.text("message")
              + (note.text("remedy").isEmpty() ? "" : " (" + note.text("remedy") + ")");
      case EARLIER_TRENDS ->
          String.format(
              Locale.ROOT,
              "earlier trends: chi-squared(%d) = %.3f, p = %.4f; a linear difference of %.4g a"
                  + " period would be found with probability %.1f",
              note.whole("df"),
              note.number("statistic"),
              note.number("p_value"),
              note.number("slope"),
              note.number("power"));
    };
  }
}
