package org.detaineroutcomes.publish.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.CoverageGap;
import org.detaineroutcomes.publish.places.book.PlaceUnit;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.PlaceWords;

/** Offenses of a unit by year, with what the counts cover. */
final class CrimeTable {
  private static final String VIOLENT = "violent";
  private static final String PROPERTY = "property";

  private CrimeTable() {}

  /** A row a year; empty if no source has the unit. */
  static Optional<TableModel> of(PlaceUnit unit, String title, TableNotes notes) {
    return unit.crimes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableModel(
                PageIds.anchor("crime-" + unit.id()),
                "Offenses, " + title,
                List.of(
                    TableModel.Column.of("year", "Year", Form.INTEGER, 0),
                    TableModel.Column.text("covers", "Count covers"),
                    TableModel.Column.count("agencies", "Agencies"),
                    TableModel.Column.count("months_reported", "Months reported"),
                    TableModel.Column.of("coverage", "Coverage, percent", Form.DECIMAL, 1),
                    TableModel.Column.count("population", "Residents"),
                    TableModel.Column.count(VIOLENT, "Violent"),
                    TableModel.Column.of("violent_rate", "Violent per 100,000", Form.DECIMAL, 1),
                    TableModel.Column.count(PROPERTY, "Property"),
                    TableModel.Column.of("property_rate", "Property per 100,000", Form.DECIMAL, 1)),
                unit.crimes().stream().map(CrimeTable::row).toList(),
                notes));
  }

  private static List<Cell> row(TableRow row) {
    String noCoverage =
        row.constant(Panels.COVERAGE_GAP, CoverageGap.class)
            .map(PlaceWords::noCoverage)
            .orElse("not known");
    String absent = row.textOrEmpty(Panels.RATE_ABSENT);
    String noRate = absent.isEmpty() ? "a part of the sum is not reported" : absent;
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.number(row.count(Panels.PERIOD_INDEX), ""));
    cells.add(Cell.text(row.text(CrimeFields.SCOPE)));
    cells.add(Cell.number(row.count(Panels.AGENCIES), "a total that does not name its agencies"));
    cells.add(Cell.number(row.count(CrimeFields.MONTHS_REPORTED), "the source prints none"));
    cells.add(Cell.number(row.number(Panels.COVERAGE_INDICATOR), noCoverage));
    cells.add(Cell.number(row.count(PlaceFields.POPULATION), "no residents at hand"));
    for (String measure : List.of(VIOLENT, PROPERTY)) {
      cells.add(Cell.number(row.count(Panels.count(measure)), "a part of the sum is not reported"));
      cells.add(Cell.number(row.number(Panels.rate(measure)), noRate));
    }
    return cells;
  }
}
