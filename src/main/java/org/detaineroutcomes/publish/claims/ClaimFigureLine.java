package org.detaineroutcomes.publish.claims;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimSubject;
import org.detaineroutcomes.model.result.FigureForm;
import org.detaineroutcomes.model.result.FigureKey;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.BoundWords;
import org.detaineroutcomes.words.MeasureWords;
import org.detaineroutcomes.words.claims.ClaimSubjectWords;
import org.detaineroutcomes.words.claims.FigureFormWords;

/**
 * A figure beside a claim, with its words.
 *
 * @param value null if there is none or it is withheld
 * @param low null if there is no interval
 * @param method null if there is no interval
 * @param withheld whether and why it is not printed
 */
record ClaimFigureLine(
    String label,
    Bound bound,
    Double value,
    Double low,
    Double high,
    IntervalMethod method,
    FigureForm form,
    Withheld withheld) {

  static ClaimFigureLine of(TableRow row, Material material) {
    ClaimSubject subject = subject(row);
    FigureForm form = row.constant(Verdicts.FORM, FigureForm.class).orElseThrow();
    String label = ClaimSubjectWords.of(subject, material.names());
    Withheld own = material.disclosure().of(FigureRef.of(Verdicts.FIGURES, row), Side.NUMERATOR);
    Withheld withheld =
        own == Withheld.NOTHING && givesAway(subject, material) ? Withheld.COMPLEMENT : own;
    return withheld == Withheld.NOTHING
        ? new ClaimFigureLine(
            label,
            subject.bound(),
            row.number(Verdicts.VALUE),
            row.number(EstimateFields.CONF_LOW),
            row.number(EstimateFields.CONF_HIGH),
            row.constant(Verdicts.METHOD, IntervalMethod.class).orElse(null),
            form,
            withheld)
        : new ClaimFigureLine(label, subject.bound(), null, null, null, null, form, withheld);
  }

  /** A share of boxes ticked would give a count of boxes away that is withheld. */
  private static boolean givesAway(ClaimSubject subject, Material material) {
    return subject.measure() == ClaimMeasure.BASIS_STATED
        && material.measures().stream()
            .anyMatch(
                line -> line.key().measure() == MeasureId.BY_STATED_BASIS && line.isWithheld());
  }

  boolean isWithheld() {
    return withheld != Withheld.NOTHING;
  }

  /** The same beside a withheld count, which a share of it or a yearly number would give away. */
  ClaimFigureLine besideWithheld() {
    return form == FigureForm.SHARE || form == FigureForm.PER_YEAR
        ? new ClaimFigureLine(label, bound, null, null, null, null, form, Withheld.COMPLEMENT)
        : this;
  }

  private static ClaimSubject subject(TableRow row) {
    ClaimMeasure measure = row.constant(Verdicts.MEASURE, ClaimMeasure.class).orElseThrow();
    Map<FigureKey, Object> keys = new EnumMap<>(FigureKey.class);
    measure.keys().forEach(key -> keys.put(key, row.textOrEmpty(Verdicts.KEYS.get(key))));
    return new ClaimSubject(
        measure,
        row.constant(Verdicts.BOUND, Bound.class).orElseThrow(),
        row.flag(Verdicts.ASIDE),
        keys);
  }

  /** The figure with its label and interval: "declines recorded, all places: 206". */
  String inWords() {
    return label
        + ": "
        + (isWithheld()
            ? "withheld"
            : value == null ? "no single figure" : BoundWords.before(bound) + print(value))
        + interval()
            .map(i -> " (" + name() + print(i.low()) + " to " + print(i.high()) + ")")
            .orElse("");
  }

  private Optional<Cell.Interval> interval() {
    return low == null || high == null
        ? Optional.empty()
        : Optional.of(new Cell.Interval(low, high));
  }

  private String name() {
    return method == IntervalMethod.BOUNDS ? "bounds " : "95% interval ";
  }

  private String print(double number) {
    return switch (form) {
      case SHARE -> Numbers.percent(number, 1);
      case COUNT -> Numbers.decimal(number, 0);
      case DOLLARS -> "$" + Numbers.decimal(number, 0);
      case P_VALUE -> Numbers.pValue(number);
      case PER_YEAR -> Numbers.decimal(number, 1);
      case NUMBER -> Numbers.decimal(number, decimals());
    };
  }

  private int decimals() {
    return Numbers.decimalsFor(
        DoubleStream.of(
            interval().map(i -> (i.high() - i.low()) / 4).orElse(value == null ? 1 : value / 10)));
  }

  /** As a row of the table of figures. */
  List<Cell> cells(String claim, int below) {
    return List.of(
        Cell.text(claim),
        Cell.text(label),
        Cell.text(BoundWords.of(bound)),
        switch (withheld) {
          case NOTHING -> Cell.number(value, "an interval alone");
          case SMALL -> Cell.tooFew(below);
          case COMPLEMENT -> Cell.givesAway(below);
        },
        method == null ? Cell.blank() : Cell.interval(low, high, "no interval"),
        Cell.text(FigureFormWords.of(form)),
        Cell.text(method == null ? "" : MeasureWords.interval(method)));
  }
}
