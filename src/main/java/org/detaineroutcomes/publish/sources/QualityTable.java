package org.detaineroutcomes.publish.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.QualityDimension;
import org.detaineroutcomes.model.result.QualityVerdict;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.results.DataQuality;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.InputWords;
import org.detaineroutcomes.words.QualityWords;
import org.detaineroutcomes.words.SourceWords;

/** The data quality of each input in one row. */
final class QualityTable {
  private static final List<QualityDimension> SHARES =
      List.of(
          QualityDimension.KEPT,
          QualityDimension.QUARANTINED,
          QualityDimension.UNIQUENESS,
          QualityDimension.JUMPS,
          QualityDimension.COVERAGE);

  private final int suppressBelow;

  private QualityTable(int suppressBelow) {
    this.suppressBelow = suppressBelow;
  }

  /** Empty for a release that has no such figures. */
  static Optional<TableModel> of(Material material) {
    List<TableRow> rows = material.rows(DataQuality.TABLE);
    QualityTable table = new QualityTable(material.job().publish().suppressBelow());
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableModel(
                "data-quality",
                QualityWords.TITLE,
                columns(),
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            QualityTable::source, TreeMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(table::row)
                    .toList(),
                InputNotes.ofAll(material, QualityWords.NOTE)));
  }

  private static String source(TableRow row) {
    return String.format("%9d %s", row.whole(DataQuality.INPUT), row.text(DataQuality.STAGED));
  }

  private static List<TableModel.Column> columns() {
    List<TableModel.Column> columns =
        new ArrayList<>(
            List.of(
                TableModel.Column.of("input", QualityWords.INPUT, Form.INTEGER, 0),
                TableModel.Column.text("holds", InputWords.HOLDS)));
    SHARES.forEach(
        share ->
            columns.add(
                TableModel.Column.of(share.code(), QualityWords.title(share), Form.PERCENT, 1)));
    columns.add(
        TableModel.Column.count(
            QualityDimension.FRESHNESS.code(), QualityWords.title(QualityDimension.FRESHNESS)));
    columns.add(TableModel.Column.text("emptiest_column", QualityWords.LEAST_FILLED));
    columns.add(
        TableModel.Column.of(
            QualityDimension.COMPLETENESS.code(), QualityWords.FILLED, Form.PERCENT, 1));
    columns.add(TableModel.Column.text("beyond", QualityWords.BEYOND));
    return columns;
  }

  private List<Cell> row(List<TableRow> figures) {
    TableRow first = figures.get(0);
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Figure(first.whole(DataQuality.INPUT)));
    cells.add(Cell.text(SourceWords.holding(first.text(DataQuality.STAGED))));
    SHARES.forEach(share -> cells.add(cell(figures, share)));
    cells.add(cell(figures, QualityDimension.FRESHNESS));
    Optional<TableRow> emptiest =
        figures.stream()
            .filter(row -> dimension(row) == QualityDimension.COMPLETENESS)
            .filter(row -> row.number(DataQuality.VALUE) != null)
            .min(
                Comparator.comparing((TableRow row) -> row.number(DataQuality.VALUE))
                    .thenComparing(row -> row.text(DataQuality.COLUMN)))
            .filter(row -> row.number(DataQuality.VALUE) < 1);
    cells.add(Cell.text(emptiest.map(row -> row.text(DataQuality.COLUMN)).orElse("")));
    cells.add(emptiest.map(this::value).orElse(Cell.blank()));
    cells.add(Cell.text(beyond(figures)));
    return cells;
  }

  private static QualityDimension dimension(TableRow row) {
    return row.constant(DataQuality.DIMENSION, QualityDimension.class).orElseThrow();
  }

  private Cell cell(List<TableRow> figures, QualityDimension dimension) {
    return figures.stream()
        .filter(row -> dimension(row) == dimension)
        .findFirst()
        .map(this::value)
        .orElse(Cell.blank());
  }

  private Cell value(TableRow row) {
    Double value = row.number(DataQuality.VALUE);
    return value == null ? Cell.tooFew(suppressBelow) : new Cell.Figure(value);
  }

  private static String beyond(List<TableRow> figures) {
    String all =
        figures.stream()
            .filter(
                row ->
                    row.constant(DataQuality.VERDICT, QualityVerdict.class).orElseThrow()
                        == QualityVerdict.NOT_MET)
            .map(
                row ->
                    QualityWords.beyond(
                        dimension(row),
                        row.textOrEmpty(DataQuality.COLUMN),
                        row.number(DataQuality.THRESHOLD)))
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? QualityWords.NONE : all;
  }
}
