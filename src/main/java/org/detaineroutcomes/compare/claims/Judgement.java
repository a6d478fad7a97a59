package org.detaineroutcomes.compare.claims;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;

/**
 * What a rule found.
 *
 * @param inPart whether it holds for a part of the claim only
 * @param notes why, what is missing and what must be read beside it, in order; none counts people
 */
public record Judgement(
    Verdict verdict, boolean inPart, List<Note> notes, List<ClaimFigure> figures) {
  public Judgement {
    notes = List.copyOf(notes);
    figures = List.copyOf(figures);
  }

  /** A verdict on the whole claim, and its first reason. */
  public static Judgement of(Verdict verdict, ClaimNote reason, Object... arguments) {
    return new Judgement(verdict, false, List.of(Note.of(reason, arguments)), List.of());
  }

  /** Not measurable for want of inputs. */
  public static Judgement lacking(List<Note> needs) {
    return of(Verdict.NOT_MEASURABLE, ClaimNote.NEEDS_NOT_MET).noting(needs);
  }

  /** The same for a part of the claim only. */
  public Judgement inPart(boolean part) {
    return new Judgement(verdict, part, notes, figures);
  }

  /** The same with figures after those it has. */
  public Judgement with(List<ClaimFigure> more) {
    return new Judgement(verdict, inPart, notes, joined(figures, more));
  }

  /** The same with figures after those it has. */
  public Judgement with(ClaimFigure... more) {
    return with(List.of(more));
  }

  /** The same with a reason or a caveat after those it has. */
  public Judgement note(ClaimNote note, Object... arguments) {
    return noting(List.of(Note.of(note, arguments)));
  }

  /** The same with notes after those it has. */
  public Judgement noting(List<Note> more) {
    return new Judgement(verdict, inPart, joined(notes, more), figures);
  }

  /** What the claim needs and the job lacks. */
  public List<Note> missing() {
    return notes.stream().filter(note -> note.code() instanceof ClaimNeed).toList();
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
