package org.detaineroutcomes.compare.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.compare.groups.ComparedArms;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.model.result.ComparisonNote;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.LadderRung;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.NoteCode;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.TableRow;

/**
 * An effect with all that it can be held against.
 *
 * @param line the effect; its number is null where it could not be estimated
 * @param all every estimate
 * @param ladder the the ladder of the job, of which the rows of this effect are kept
 * @param curves what the specifications of the job say together, by measure and treated group
 */
record CheckedEffect(
    EstimateLine line, List<EstimateLine> all, List<TableRow> ladder, List<TableRow> curves) {

  CheckedEffect {
    Estimate of = line.estimate();
    ladder =
        ladder.stream()
            .filter(row -> row.text(PanelFields.OUTCOME).equals(of.outcome()))
            .filter(row -> row.text(EstimateFields.ESTIMATOR).equals(of.estimator()))
            .filter(row -> isOf(row, line.arms()))
            .toList();
  }

  /** The ladder takes controls from everywhere. */
  private static boolean isOf(TableRow row, ComparedArms arms) {
    return arms != null
        && arms.pool() == ControlPool.NATIONAL
        && arms.treated().code().equals(row.text(Estimates.TREATED_ARM))
        && arms.control().code().equals(row.text(Estimates.CONTROL_ARM));
  }

  /** Whether a row is an estimate of an effect over all cohorts and periods, or says why not. */
  static boolean isEffect(EstimateLine line) {
    return line.estimate().term().kind() == TermKind.HEADLINE && line.estimate().isWhole();
  }

  Estimate estimate() {
    return line.estimate();
  }

  ZeroAnswer answer() {
    return ZeroAnswer.of(estimate());
  }

  /** The rows of a check of this effect, in their order. */
  List<EstimateLine> checks(TermName term) {
    return sameMeans()
        .filter(other -> other.estimate().outcome().equals(estimate().outcome()))
        .filter(other -> other.estimate().term().kind() == TermKind.CHECK)
        .filter(other -> other.estimate().term().is(term))
        .toList();
  }

  /** Effects on outcomes that the policy should not change, by the same means. */
  List<EstimateLine> placebos() {
    return sameMeans()
        .filter(CheckedEffect::isEffect)
        .filter(other -> has(other, ComparisonNote.PLACEBO_OUTCOME))
        .filter(other -> other.estimate().estimate() != null)
        .toList();
  }

  private Stream<EstimateLine> sameMeans() {
    return all.stream()
        .filter(other -> line.arms() != null && line.arms().equals(other.arms()))
        .filter(other -> other.estimate().estimator().equals(estimate().estimator()));
  }

  /** A note of the effect. */
  Optional<Note> note(NoteCode code) {
    return line.notes().stream().filter(note -> note.code() == code).findFirst();
  }

  private static boolean has(EstimateLine line, NoteCode code) {
    return line.notes().stream().anyMatch(note -> note.code() == code);
  }

  /** The curve of the specifications of this effect, where the job crosses some. */
  Optional<TableRow> curve() {
    return curves.stream()
        .filter(row -> line.arms() != null && line.arms().pool() == ControlPool.NATIONAL)
        .filter(row -> line.arms().treated().code().equals(row.text(Estimates.TREATED_ARM)))
        .filter(row -> isOf(row.text(CodedUnits.MEASURE)))
        .findFirst();
  }

  private boolean isOf(String measure) {
    return estimate().outcome().equals(measure)
        || estimate().outcome().equals(Panels.rateName(measure));
  }

  /** The effect under one coding; empty where it could not be estimated. */
  Optional<TableRow> under(LadderRung rung) {
    return ladder.stream()
        .filter(row -> row.constant(LadderSamples.RUNG, LadderRung.class).orElseThrow() == rung)
        .filter(row -> row.number(EstimateFields.ESTIMATE) != null)
        .findFirst();
  }
}
