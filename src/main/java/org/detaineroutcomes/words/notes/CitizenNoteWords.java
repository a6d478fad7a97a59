package org.detaineroutcomes.words.notes;

import org.detaineroutcomes.model.result.CitizenNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.words.Names;

/** The words of {@link CitizenNote}. */
final class CitizenNoteWords {
  private CitizenNoteWords() {}

  static String of(CitizenNote code, Note note, Names names) {
    return switch (code) {
      case CITIZENS_FLOOR -> "a floor: citizens whom nobody recorded as such are not in it";
      case RESIDENTS_ARE_NOT_CITIZENS ->
          "permanent residents are not citizens: never added to them";
      case COUNT_FROM_ROUNDED_SHARE ->
          "the count is worked out from a share that was published rounded";
    };
  }
}
