package org.detaineroutcomes.publish.material;

import java.util.List;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.results.Checks;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.CheckWords;

/**
 * One check of an effect; figures are those that the verdict rests on, null where there are none.
 *
 * @param effect id of the effect that is checked
 * @param figure id of the estimate that the verdict rests on; empty: it rests on none
 * @param varied what is varied in that figure; empty: nothing
 * @param dimension what the strength of bounds is of; null: no bounds
 */
public record CheckLine(
    String effect,
    EffectCheck check,
    CheckVerdict verdict,
    String figure,
    String varied,
    EstimateDimension dimension,
    Double estimate,
    Double low,
    Double high,
    Double pValue,
    Against against) {

  /** The number that it is held against, and its interval; null where there is none. */
  public record Against(Double estimate, Double low, Double high) {}

  /** The checks of a release, in the order of their rules. */
  static List<CheckLine> all(List<TableRow> rows) {
    return rows.stream()
        .map(CheckLine::of)
        .sorted(java.util.Comparator.comparing(CheckLine::check))
        .toList();
  }

  private static CheckLine of(TableRow row) {
    return new CheckLine(
        row.text(EstimateFields.ID),
        row.constant(Checks.CHECK, EffectCheck.class).orElseThrow(),
        row.constant(Checks.VERDICT, CheckVerdict.class).orElseThrow(),
        row.textOrEmpty(Checks.FIGURE),
        row.textOrEmpty(Checks.VARIED),
        row.constant(Checks.VARIED_DIMENSION, EstimateDimension.class).orElse(null),
        row.number(EstimateFields.ESTIMATE),
        row.number(EstimateFields.CONF_LOW),
        row.number(EstimateFields.CONF_HIGH),
        row.number(Estimates.P_VALUE),
        new Against(
            row.number(Checks.AGAINST_ESTIMATE),
            row.number(Checks.AGAINST_LOW),
            row.number(Checks.AGAINST_HIGH)));
  }

  /** What is varied in its figure, in words; empty for nothing. */
  public String variedWords() {
    return dimension == null
        ? CheckWords.varied(check, varied)
        : CheckWords.strength(dimension, varied);
  }

  /** Whether it speaks against the effect. */
  public boolean isFailed() {
    return verdict == CheckVerdict.FAILED;
  }
}
