package org.detaineroutcomes.compare;

import java.util.List;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.words.GroupWords;
import org.detaineroutcomes.words.MeasureFiles;
import org.detaineroutcomes.words.MeasureWords;
import org.detaineroutcomes.words.Names;
import org.detaineroutcomes.words.notes.NoteWords;

/** A count or share in the texts of the first schema version, until readers use its codes. */
public record FormerMeasureText(
    String measure, String group, String base, String basis, String intervalMethod, String caveat) {
  private static final Names NAMES = Names.plain(Job.Unit.COUNTY);

  static FormerMeasureText of(Measure measure, MeasureFiles files) {
    MeasureKey key = measure.key();
    return new FormerMeasureText(
        MeasureWords.measure(key),
        orNull(new GroupWords(NAMES, files).of(key)),
        orNull(MeasureWords.base(key)),
        MeasureWords.basis(key),
        measure.intervalMethod() == null ? null : MeasureWords.interval(measure.intervalMethod()),
        orNull(caveat(measure.bound(), measure.notes())));
  }

  /** Interval and refusal of a share whose other texts its question has. */
  static FormerMeasureText ofShare(Measure share) {
    return new FormerMeasureText(
        null,
        null,
        null,
        null,
        share.intervalMethod() == null ? null : MeasureWords.interval(share.intervalMethod()),
        orNull(caveat(Bound.EXACT, share.notes())));
  }

  private static String caveat(Bound bound, List<Note> notes) {
    String unnumbered =
        switch (bound) {
          case EXACT, INTERVAL -> "";
          case AT_LEAST -> "at least: a correction has no number; ";
          case AT_MOST -> "at most: a correction has no number; ";
        };
    return unnumbered
        + notes.stream().map(n -> NoteWords.of(n, NAMES)).collect(Collectors.joining("; "));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
