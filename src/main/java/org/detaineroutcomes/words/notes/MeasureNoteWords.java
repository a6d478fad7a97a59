package org.detaineroutcomes.words.notes;

import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.words.Names;

/** The words of {@link MeasureNote}. */
final class MeasureNoteWords {
  private MeasureNoteWords() {}

  static String of(MeasureNote code, Note note, Names names) {
    return switch (code) {
      case DECLINED_NOT_RELEASED ->
          "declined is not released, and a missing transfer is no decline";
    };
  }
}
