package org.detaineroutcomes.words.notes;

import org.detaineroutcomes.model.result.ComparisonNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.words.Names;

/** The words of {@link ComparisonNote}. */
final class ComparisonNoteWords {
  private ComparisonNoteWords() {}

  static String of(ComparisonNote code, Note note, Names names) {
    return switch (code) {
      case PLACEBO_OUTCOME ->
          "a placebo outcome, which the policy should not change: an effect on it casts doubt on the"
              + " comparison";
    };
  }
}
