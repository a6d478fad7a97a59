package org.detaineroutcomes.words;

import java.util.List;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Level;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.words.notes.NoteWords;

/** Notes in words, for tests that a person reads. */
public final class Said {
  private static final Names NAMES = Names.plain(Job.Unit.COUNTY);

  private Said() {}

  /** Each note as it is printed, warnings with the word before them. */
  public static List<String> of(List<Note> notes) {
    return notes.stream().map(Said::of).toList();
  }

  private static String of(Note note) {
    String words = NoteWords.of(note, NAMES);
    return note.code().level() == Level.WARNING ? "warning: " + words : words;
  }
}
