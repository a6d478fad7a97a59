package org.detaineroutcomes.publish;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.publish.material.EstimateLine;
import org.detaineroutcomes.publish.material.EstimateLine.Compared;
import org.detaineroutcomes.publish.material.EstimateLine.Figure;
import org.detaineroutcomes.publish.material.EstimateLine.Group;
import org.detaineroutcomes.publish.material.EstimateLine.Pair;
import org.detaineroutcomes.publish.material.EstimateLine.Remarks;
import org.detaineroutcomes.publish.material.EstimateLine.Sample;
import org.detaineroutcomes.publish.material.EstimateLine.Scope;
import org.detaineroutcomes.publish.material.EstimateLine.Settings;
import org.detaineroutcomes.publish.material.EstimateLine.Term;

/** Estimates written by hand. */
public final class EstimateLines {
  private static final Compared COMPARED =
      new Compared(
          Optional.of(new Pair(Arm.LIMITING, Arm.NONE_LISTED, ControlPool.NATIONAL)), "a vs b");

  private EstimateLines() {}

  /** Over everything, or at an event time. */
  public static EstimateLine of(
      String estimator, TermKind kind, String term, Integer eventTime, Double value) {
    return line(
        estimator,
        new Term(kind, term),
        new Scope("", "", eventTime, Optional.empty(), ""),
        new Figure(value, null, null, null, null, null, null),
        List.of());
  }

  /** With an interval and notes. */
  public static EstimateLine of(
      TermKind kind, String term, Double value, double low, double high, Note... notes) {
    return line(
        "callaway-santanna",
        new Term(kind, term),
        new Scope("", "", null, Optional.empty(), ""),
        new Figure(value, 14.0, 0.02, low, high, null, null),
        List.of(notes));
  }

  /** A check of another figure, by what it varies. */
  public static EstimateLine check(
      String term,
      EstimateDimension dimension,
      String words,
      Double value,
      double low,
      double high) {
    return line(
        "callaway-santanna",
        new Term(TermKind.CHECK, term),
        new Scope("", "", null, Optional.of(new Group(dimension, "", "")), words),
        new Figure(value, 14.0, 0.02, low, high, null, null),
        List.of());
  }

  private static EstimateLine line(
      String estimator, Term term, Scope scope, Figure figure, List<Note> notes) {
    return new EstimateLine(
        "id",
        COMPARED,
        "y",
        estimator,
        term,
        scope,
        figure,
        EstimateUnit.OUTCOME,
        new Sample(62L, 62L, 12L, 8L, 12L),
        Settings.NONE,
        new Remarks(notes, List.of(), List.of()),
        Optional.empty());
  }
}
