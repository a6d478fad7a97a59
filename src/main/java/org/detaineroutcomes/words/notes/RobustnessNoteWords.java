package org.detaineroutcomes.words.notes;

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
    };
  }
}
