package org.detaineroutcomes.compare.claims.rules;

import java.util.List;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ClaimDirection;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.CurveHolding;
import org.detaineroutcomes.model.result.CurveReading;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.SpecificationCurves;

/** Whether a claimed effect holds over every specification of an outcome that the job crosses. */
final class ClaimedCurve {
  private ClaimedCurve() {}

  /** A note a curve of the outcome; none where the job crosses nothing. */
  static List<Note> notes(Facts facts, String outcome, Arm group, ClaimDirection direction) {
    String measure = Panels.measureOfRate(outcome).orElse(outcome);
    return facts.rows(SpecificationCurves.TABLE).stream()
        .filter(row -> row.text(CodedUnits.MEASURE).equals(measure))
        .filter(row -> row.text(Estimates.TREATED_ARM).equals(group.code()))
        .filter(row -> row.count(SpecificationCurves.ESTIMATED) > 0)
        .map(
            row ->
                Note.of(
                    ClaimNote.OVER_CURVE,
                    outcome,
                    CurveHolding.of(
                        direction,
                        row.constant(SpecificationCurves.READING, CurveReading.class)
                            .orElseThrow()),
                    row.count(SpecificationCurves.ESTIMATED),
                    row.count(SpecificationCurves.BELOW),
                    row.count(SpecificationCurves.ABOVE),
                    row.count(SpecificationCurves.APART_BELOW),
                    row.count(SpecificationCurves.APART_ABOVE)))
        .toList();
  }
}
