package org.detaineroutcomes.words.notes;

import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.words.Names;

/** The words of {@link ClaimNote}. */
final class ClaimNoteWords {
  private ClaimNoteWords() {}

  static String of(ClaimNote code, Note note, Names names) {
    return switch (code) {
      case NO_RULE -> "no rule for this claim (" + note.text("claim") + ")";
    };
  }
}
