package org.detaineroutcomes.compare.checks;

import java.util.Optional;
import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.store.TableRow;

/**
 * A verdict with the figure it rests on; what is unknown is null.
 *
 * @param id of the estimate; null if it rests on a note or on the ladder
 * @param varied what is varied in that figure
 * @param dimension what the strength of bounds is of; null: no bounds
 * @param against what it is held against; empty: the effect that is checked
 */
record Judged(
    CheckVerdict verdict,
    String id,
    String varied,
    EstimateDimension dimension,
    Figure figure,
    Double pValue,
    Optional<Figure> against) {
  private static final Figure NONE = new Figure(null, null, null);
  static final Judged NOT_RUN =
      new Judged(CheckVerdict.NOT_RUN, null, null, null, NONE, null, Optional.empty());

  /** A number and its interval; null where there is none. */
  record Figure(Double estimate, Double low, Double high) {
    static Figure of(Estimate row) {
      return new Figure(row.estimate(), row.confLow(), row.confHigh());
    }

    static Figure of(TableRow row) {
      return new Figure(
          row.number(EstimateFields.ESTIMATE),
          row.number(EstimateFields.CONF_LOW),
          row.number(EstimateFields.CONF_HIGH));
    }
  }

  /** On an estimate. */
  static Judged on(CheckVerdict verdict, EstimateLine line, String varied) {
    return new Judged(
        verdict,
        line.id(),
        varied,
        null,
        Figure.of(line.estimate()),
        line.estimate().pValue(),
        Optional.empty());
  }

  /** On bounds, with their strength. */
  static Judged onBounds(CheckVerdict verdict, EstimateLine line) {
    Estimate bounds = line.estimate();
    return new Judged(
        verdict,
        line.id(),
        bounds.member(),
        bounds.group().dimension(),
        Figure.of(bounds),
        bounds.pValue(),
        Optional.empty());
  }

  /** On a p-value alone. */
  static Judged on(CheckVerdict verdict, double pValue) {
    return new Judged(verdict, null, null, null, NONE, pValue, Optional.empty());
  }
}
