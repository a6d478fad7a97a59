package org.detaineroutcomes.publish.material;

import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.Names;

/**
 * One row of the measures; absent texts are empty, absent numbers null.
 *
 * @param count the numerator; null where it is withheld
 * @param base size of what the share is of; null where there is none or it is withheld
 * @param withheld which numbers may not be printed
 */
public record MeasureLine(
    String id,
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

  /** Why a number is not printed. */
  public enum Withheld {
    /** Nothing is. */
    NOTHING,
    /** The count is of too few people. */
    SMALL,
    /** A total less the other counts would give a small one away. */
    COMPLEMENT
  }

  /** A share that rests on so few events is marked. */
  public static final int UNSTABLE = 20;

  /** Reads a row of the measures; nothing is withheld yet. */
  public static MeasureLine of(TableRow row, Names names) {
    return new MeasureLine(
        row.textOrEmpty(Measures.ID),
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
        id, measure, group, baseName, basis, null, base, null, null, null, method, people, caveat,
        why);
  }

  /** The same without the size of its base. */
  public MeasureLine withholdBase() {
    return new MeasureLine(
        id, measure, group, baseName, basis, count, null, null, null, null, method, people, caveat,
        withheld);
  }

  /** True for a printed share of at most {@value #UNSTABLE} events. */
  public boolean isUnstable() {
    return count != null && share != null && count <= UNSTABLE;
  }

  /** "at most " or "at least " before a count that a correction without a number leaves open. */
  public String bound() {
    return caveat.startsWith("at most:")
        ? "at most "
        : caveat.startsWith("at least:") ? "at least " : "";
  }

  /** True for a count on which sources differ: its interval is from the lowest to the highest. */
  public boolean isRange() {
    return baseName.isEmpty() && low != null && high != null;
  }

  /** True where the count may not be printed. */
  public boolean isWithheld() {
    return withheld != Withheld.NOTHING;
  }
}
