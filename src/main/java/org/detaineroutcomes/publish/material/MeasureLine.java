package org.detaineroutcomes.publish.material;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.model.result.MeasureKey;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Refusal;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.Disclosure;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.MeasureKeys;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.BoundWords;
import org.detaineroutcomes.words.GroupWords;
import org.detaineroutcomes.words.MeasureWords;
import org.detaineroutcomes.words.notes.NoteWords;

/**
 * One row of the measures; absent texts are empty, absent numbers null.
 *
 * @param key what it is of
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
    List<String> caveats,
    Refusal refusal,
    Withheld withheld) {

  /** A share that rests on so few events is marked. */
  public static final int UNSTABLE = 20;

  /** Whether another gives another number, bound or range; both are printed. */
  boolean isRevisedBy(MeasureLine other) {
    return !isWithheld()
        && !other.isWithheld()
        && count != null
        && other.count != null
        && !(bound == other.bound
            && Objects.equals(count, other.count)
            && Objects.equals(base, other.base)
            && Objects.equals(low, other.low)
            && Objects.equals(high, other.high));
  }

  /**
   * A row of the measures in words, without what may not be printed of it.
   *
   * @throws IllegalArgumentException for a row whose codes are not known
   */
  static MeasureLine of(TableRow row, List<Note> notes, GroupWords groups, Disclosure disclosure) {
    String id = row.textOrEmpty(Measures.ID);
    MeasureKey key =
        MeasureKeys.of(row)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Cannot print measure " + id + ": its code is not known"));
    Bound bound = row.constant(FigureFields.BOUND, Bound.class).orElse(Bound.EXACT);
    FigureRef figure = FigureRef.of(Measures.TABLE, row);
    boolean withheld = disclosure.of(figure, Side.NUMERATOR) != Withheld.NOTHING;
    return new MeasureLine(
            id,
            key,
            bound,
            MeasureWords.measure(key),
            groups.of(key),
            MeasureWords.base(key),
            MeasureWords.basis(key),
            row.count(MeasureFields.NUMERATOR),
            row.count(Measures.DENOMINATOR),
            row.number(EstimateFields.ESTIMATE),
            row.number(EstimateFields.CONF_LOW),
            row.number(EstimateFields.CONF_HIGH),
            row.constant(FigureFields.INTERVAL, IntervalMethod.class)
                .map(MeasureWords::interval)
                .orElse(""),
            row.flag(MeasureFields.COUNTS_PEOPLE),
            Stream.concat(
                    BoundWords.note(bound).stream(),
                    notes.stream()
                        .map(
                            note ->
                                withheld
                                    ? Disclosure.withoutCounts(note)
                                    : disclosure.printed(note))
                        .map(note -> NoteWords.of(note, groups.names())))
                .toList(),
            row.constant(FigureFields.REFUSAL, Refusal.class).orElse(null),
            Withheld.NOTHING)
        .printed(figure, disclosure);
  }

  /** The same without what may not be printed of a figure. */
  public MeasureLine printed(FigureRef figure, Disclosure disclosure) {
    Withheld why = disclosure.of(figure, Side.NUMERATOR);
    MeasureLine line = why == Withheld.NOTHING ? this : withhold(why);
    return disclosure.of(figure, Side.BASE) == Withheld.NOTHING ? line : line.withholdBase();
  }

  /** What must be read with it, in one text. */
  public String caveat() {
    return String.join("; ", caveats);
  }

  /** True if its two counts are of different cohorts, or of a file selected on its outcome. */
  public boolean isRefused() {
    return refusal == Refusal.DIFFERENT_COHORTS || refusal == Refusal.SELECTED_ON_OUTCOME;
  }

  /** The same without its count and all that would give it away. */
  private MeasureLine withhold(Withheld why) {
    return new MeasureLine(
        id, key, bound, measure, group, baseName, basis, null, base, null, null, null, method,
        people, caveats, refusal, why);
  }

  /** The same without the size of its base. */
  private MeasureLine withholdBase() {
    return new MeasureLine(
        id, key, bound, measure, group, baseName, basis, count, null, null, null, null, method,
        people, caveats, refusal, withheld);
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

  /** True where the count may not be printed. */
  public boolean isWithheld() {
    return withheld != Withheld.NOTHING;
  }
}
