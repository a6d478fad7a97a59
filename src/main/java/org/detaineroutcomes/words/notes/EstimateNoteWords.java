package org.detaineroutcomes.words.notes;

import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.words.Names;

/** The words of {@link EstimateNote}. */
final class EstimateNoteWords {
  private EstimateNoteWords() {}

  static String of(EstimateNote code, Note note, Names names) {
    return switch (code) {
      case REFUSED ->
          note.text("message")
              + (note.text("remedy").isEmpty() ? "" : " (" + note.text("remedy") + ")");
    };
  }
}
