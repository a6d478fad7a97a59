package org.detaineroutcomes.publish.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.CountedFrom;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.publish.places.book.Place;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.PlaceWords;

/**
 * What declined-detainer reports say of a place, as published, as corrected and as disputed. The
 * agency published the numbers itself: none is withheld.
 */
final class ReportTable {
  private static final Comparator<TableRow> IN_TIME =
      Comparator.comparing((TableRow row) -> row.day(ReportFields.REPORT_START))
          .thenComparing(row -> row.textOrEmpty(DdorCounts.MEASURE))
          .thenComparing(row -> row.textOrEmpty(PlaceFields.JURISDICTION));

  private ReportTable() {}

  /** A row a number of a report; empty if no report names the place. */
  static Optional<TableModel> of(Place place, TableNotes notes) {
    return place.reports().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableModel(
                "reports-" + place.fips(),
                "What the reports say of " + place.title(),
                List.of(
                    TableModel.Column.text("from", "Report from"),
                    TableModel.Column.text("to", "To"),
                    TableModel.Column.text("named", "Named as"),
                    TableModel.Column.text("measure", "What is counted"),
                    TableModel.Column.count("published", "As published"),
                    TableModel.Column.of("corrected", "As corrected", Form.INTERVAL, 0),
                    TableModel.Column.of(
                        "undisputed", "Without what is disputed", Form.INTERVAL, 0),
                    TableModel.Column.text("counted_from", "Counted from")),
                place.reports().stream().sorted(IN_TIME).map(ReportTable::row).toList(),
                notes));
  }

  private static List<Cell> row(TableRow row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(row.textOrEmpty(ReportFields.REPORT_START)));
    cells.add(Cell.text(row.textOrEmpty(ReportFields.REPORT_END)));
    cells.add(Cell.text(row.text(PlaceFields.JURISDICTION)));
    cells.add(
        Cell.text(
            row.constant(DdorCounts.MEASURE, ReportMeasure.class)
                .map(PlaceWords::measure)
                .orElse("")));
    cells.add(Cell.number(row.count(DdorCounts.AS_PUBLISHED), "not published"));
    cells.add(range(row, DdorCounts.CORRECTED_LOW, DdorCounts.CORRECTED_HIGH));
    cells.add(range(row, DdorCounts.WITHOUT_DISPUTED_LOW, DdorCounts.WITHOUT_DISPUTED));
    cells.add(
        Cell.text(
            row.constant(DdorCounts.COUNTED_FROM, CountedFrom.class)
                .map(PlaceWords::countedFrom)
                .orElse("")));
    return cells;
  }

  private static Cell range(TableRow row, Column low, Column high) {
    Long least = row.count(low);
    Long most = row.count(high);
    return least != null && least.equals(most)
        ? new Cell.Figure(least)
        : Cell.interval(
            least == null ? null : (Double) least.doubleValue(),
            most == null ? null : (Double) most.doubleValue(),
            "not known");
  }
}
