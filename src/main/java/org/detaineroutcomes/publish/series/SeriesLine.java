package org.detaineroutcomes.publish.series;

import org.detaineroutcomes.model.SeriesUnit;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.RecordingRegime;
import org.detaineroutcomes.model.result.SeriesSpan;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.Disclosure;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SeriesFields;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.results.SeriesPoints;
import org.detaineroutcomes.store.TableRow;

/**
 * One row of a series with what may be printed of it.
 *
 * @param row of the table
 * @param withheld why its count is not printed
 * @param baseWithheld why its base is not printed
 */
record SeriesLine(TableRow row, Withheld withheld, Withheld baseWithheld) {

  static SeriesLine of(TableRow row, Disclosure disclosure) {
    FigureRef figure = FigureRef.of(SeriesPoints.TABLE, row);
    return new SeriesLine(
        row, disclosure.of(figure, Side.NUMERATOR), disclosure.of(figure, Side.BASE));
  }

  String outcome() {
    return row.text(PanelFields.OUTCOME);
  }

  String day() {
    return row.day(SeriesPoints.AROUND).toString();
  }

  SeriesUnit unit() {
    return Code.of(SeriesUnit.class, row.text(SeriesFields.UNIT)).orElseThrow();
  }

  String name() {
    return row.textOrEmpty(Panels.UNIT_NAME);
  }

  /** Name and state; a state and a facility have theirs in the name. */
  String label() {
    String state = row.textOrEmpty(PlaceFields.STATE);
    return unit() == SeriesUnit.COUNTY && !state.isEmpty() ? name() + ", " + state : name();
  }

  SeriesSpan span() {
    return Code.of(SeriesSpan.class, row.text(SeriesPoints.SPAN)).orElseThrow();
  }

  String period() {
    return row.textOrEmpty(Panels.PERIOD);
  }

  int monthsFrom() {
    return row.whole(SeriesPoints.MONTHS_FROM);
  }

  Double recorded() {
    return row.number(SeriesPoints.RECORDED_SHARE);
  }

  double asked() {
    return row.number(SeriesPoints.ASKED_SHARE);
  }

  RecordingRegime regime() {
    return Code.of(RecordingRegime.class, row.text(SeriesPoints.REGIME)).orElseThrow();
  }

  Double value() {
    return row.number(EstimateFields.ESTIMATE);
  }

  Double low() {
    return row.number(EstimateFields.CONF_LOW);
  }

  Double high() {
    return row.number(EstimateFields.CONF_HIGH);
  }

  /** Whether it is from 0 to 1 and printed in per cent. */
  boolean isShare() {
    return JoinedOutcome.of(outcome())
        .filter(outcome -> outcome.base().isPresent() && outcome.outcome().times() == 1)
        .filter(outcome -> !outcome.count().unit().equals("days"))
        .isPresent();
  }

  boolean isPrinted() {
    return withheld == Withheld.NOTHING && baseWithheld == Withheld.NOTHING;
  }

  Cell count(int below) {
    return isPrinted()
        ? Cell.number(row.count(SeriesPoints.COUNTED), "not counted")
        : hidden(withheld == Withheld.NOTHING ? baseWithheld : withheld, below);
  }

  Cell base(int below) {
    return baseWithheld == Withheld.NOTHING
        ? Cell.number(row.count(SeriesPoints.COUNTED_OVER), "no base: a count")
        : hidden(baseWithheld, below);
  }

  Cell share(int below) {
    return isPrinted() ? Cell.number(value(), "nothing to divide by") : count(below);
  }

  Cell interval(int below) {
    return isPrinted() ? Cell.interval(low(), high(), "no interval") : count(below);
  }

  private static Cell hidden(Withheld why, int below) {
    return why == Withheld.SMALL ? Cell.tooFew(below) : Cell.givesAway(below);
  }
}
