package org.detaineroutcomes.publish.material;

import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.MeasureKeys;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.BoundWords;
import org.detaineroutcomes.words.Names;

/**
 * One row of the measures; absent texts are empty, absent numbers null.
 *
 * @param key what it is of; null for a row without codes
 * @param count the numerator; null where it is withheld
 * @param base size of what the share is of; null where there is none or it is withheld
 * @param withheld which numbers may not be printed
 */
public record MeasureLine(
    String id,
    MeasureKey key,
    Bound bound,
    String measure,
    String group,
    String baseName,
    String basis,
    Long count,
    Long base,
    Double share,
    Double low,
    Double high,
    String method,
    boolean people,
    String caveat,
    Withheld withheld) {

  /** A share that rests on so few events is marked. */
  public static final int UNSTABLE = 20;

  /** Reads a row of the measures; nothing is withheld yet. */
  public static MeasureLine of(TableRow row, Names names) {
    return new MeasureLine(
        row.textOrEmpty(Measures.ID),
        MeasureKeys.of(row).orElse(null),
        Code.of(Bound.class, row.textOrEmpty(FigureFields.BOUND)).orElse(Bound.EXACT),
        row.textOrEmpty(MeasureFields.MEASURE),
        names.relabel(row.textOrEmpty(MeasureFields.GROUP)),
        names.relabel(row.textOrEmpty(Measures.BASE)),
        row.textOrEmpty(MeasureFields.BASIS),
        row.count(MeasureFields.NUMERATOR),
        row.count(Measures.DENOMINATOR),
        row.number(EstimateFields.ESTIMATE),
        row.number(EstimateFields.CONF_LOW),
        row.number(EstimateFields.CONF_HIGH),
        row.textOrEmpty(MeasureFields.INTERVAL),
        row.flag(MeasureFields.COUNTS_PEOPLE),
        names.relabel(row.textOrEmpty(MeasureFields.CAVEAT)),
        Withheld.NOTHING);
  }

  /** The same without its count and all that would give it away. */
  public MeasureLine withhold(Withheld why) {
    return new MeasureLine(
        id, key, bound, measure, group, baseName, basis, null, base, null, null, null, method,
        people, caveat, why);
  }

  /** The same without the size of its base. */
  public MeasureLine withholdBase() {
    return new MeasureLine(
        id, key, bound, measure, group, baseName, basis, count, null, null, null, null, method,
        people, caveat, withheld);
  }

  /** True for a printed share of at most {@value #UNSTABLE} events. */
  public boolean isUnstable() {
    return count != null && share != null && count <= UNSTABLE;
  }

  /** "at most " or "at least " before a count that a correction without a number leaves open. */
  public String boundWords() {
    return BoundWords.before(bound);
  }

  /** True for a count on which sources differ: its interval is from the lowest to the highest. */
  public boolean isRange() {
    return bound == Bound.INTERVAL;
  }

  /** True for a figure of all that its record has. */
  public boolean isOfAll() {
    return key == null ? group.isEmpty() : key.group() == null;
  }

  /** True where the count may not be printed. */
  public boolean isWithheld() {
    return withheld != Withheld.NOTHING;
  }
}
