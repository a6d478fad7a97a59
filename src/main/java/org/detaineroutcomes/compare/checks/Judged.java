package org.detaineroutcomes.compare.checks;

import org.detaineroutcomes.compare.Findings.EstimateLine;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.model.result.CheckVerdict;

/**
 * A verdict with the figure it rests on; what is unknown is null.
 *
 * @param figure id of the estimate; null if it rests on a note or on the ladder
 * @param varied what is varied in that figure
 */
record Judged(
    CheckVerdict verdict,
    String figure,
    String varied,
    Double estimate,
    Double low,
    Double high,
    Double pValue) {
  static final Judged NOT_RUN =
      new Judged(CheckVerdict.NOT_RUN, null, null, null, null, null, null);

  /** On an estimate. */
  static Judged on(CheckVerdict verdict, EstimateLine line, String varied) {
    Estimate found = line.estimate();
    return new Judged(
        verdict,
        line.id(),
        varied,
        found.estimate(),
        found.confLow(),
        found.confHigh(),
        found.pValue());
  }

  /** On a p-value alone. */
  static Judged on(CheckVerdict verdict, double pValue) {
    return new Judged(verdict, null, null, null, null, null, pValue);
  }
}
