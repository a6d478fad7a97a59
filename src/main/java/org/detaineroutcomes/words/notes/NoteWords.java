package org.detaineroutcomes.words.notes;

import java.util.List;
import org.detaineroutcomes.model.result.CitizenNote;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.ComparisonNote;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Level;
import org.detaineroutcomes.model.result.MeasureNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.NoteCode;
import org.detaineroutcomes.model.result.RegressionNote;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.SampleRule;
import org.detaineroutcomes.words.Names;

/** A note in words, without its full stop. */
public final class NoteWords {
  private NoteWords() {}

  /** The sentence of a note; a reason to doubt the figure is marked. */
  public static String marked(Note note, Names names) {
    return note.code().level() == Level.WARNING ? "warning: " + of(note, names) : of(note, names);
  }

  /** What was left out, one after the other, each with its reason. */
  public static List<String> each(Note drop) {
    return DropNoteWords.each((DropNote) drop.code(), drop);
  }

  /** The sentence of a note, in the names of a job. */
  public static String of(Note note, Names names) {
    NoteCode code = note.code();
    if (code instanceof EstimateNote estimate) {
      return EstimateNoteWords.of(estimate, note, names);
    }
    if (code instanceof DropNote drop) {
      return DropNoteWords.of(drop, note);
    }
    if (code instanceof RegressionNote regression) {
      return RegressionNoteWords.of(regression, note, names);
    }
    if (code instanceof RobustnessNote robustness) {
      return RobustnessNoteWords.of(robustness, note, names);
    }
    if (code instanceof ComparisonNote comparison) {
      return ComparisonNoteWords.of(comparison, note, names);
    }
    if (code instanceof MeasureNote measure) {
      return MeasureNoteWords.of(measure, note, names);
    }
    if (code instanceof CitizenNote citizen) {
      return CitizenNoteWords.of(citizen, note, names);
    }
    if (code instanceof ReportNote report) {
      return ReportNoteWords.of(report, note, names);
    }
    if (code instanceof ClaimNote claim) {
      return ClaimNoteWords.of(claim, note, names);
    }
    if (code instanceof ClaimEstimand estimand) {
      return ClaimEstimandWords.of(estimand, note, names);
    }
    if (code instanceof ClaimNeed need) {
      return ClaimNeedWords.of(need);
    }
    if (code instanceof SampleRule rule) {
      return SampleRuleWords.of(rule, note);
    }
    throw new IllegalArgumentException("Cannot say " + code.code() + ": its topic has no words");
  }
}
