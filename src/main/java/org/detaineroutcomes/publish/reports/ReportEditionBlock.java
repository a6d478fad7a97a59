package org.detaineroutcomes.publish.reports;

import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.EditionState;
import org.detaineroutcomes.publish.material.FileNames;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.ReportEditions;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.ReportWords;

/** Which edition of each declined-detainer report counts, and how many rows of which do not. */
public final class ReportEditionBlock {
  private static final String ESTIMAND =
      "Rows of each edition of each report, table by table, and whether they count";

  private ReportEditionBlock() {}

  /** The table; empty where every report was published once and stands. */
  public static Optional<Block> of(Material material) {
    List<TableRow> rows = material.rows(ReportEditions.TABLE);
    FileNames names = FileNames.of(material.run().inputs());
    if (rows.stream().allMatch(row -> state(row) == EditionState.PUBLISHED)) {
      return Optional.empty();
    }
    return Optional.of(
        new TableModel(
            "report-editions",
            "Editions of the declined-detainer reports",
            List.of(
                TableModel.Column.text("report", "Report from"),
                TableModel.Column.text("table", "Table"),
                TableModel.Column.text("file", "File"),
                TableModel.Column.text("edition", "Edition"),
                TableModel.Column.text("status", "Status"),
                TableModel.Column.count("rows", "Rows"),
                TableModel.Column.text("replaced_by", "Counts instead"),
                TableModel.Column.text("withdrawn", "Withdrawn"),
                TableModel.Column.text("source", "Source")),
            rows.stream().map(row -> cells(row, names)).toList(),
            InputNotes.of(material, ESTIMAND, ReportEditions.TABLE)
                .with(ReportEditions.TABLE.caveats())));
  }

  private static List<Cell> cells(TableRow row, FileNames names) {
    return List.of(
        Cell.text(row.textOrEmpty(ReportFields.REPORT_START)),
        Cell.text(row.textOrEmpty(ReportEditions.TABLE_OF)),
        Cell.text(names.of(row.textOrEmpty(Provenance.FILE))),
        row.textOrEmpty(Provenance.EDITION).isEmpty()
            ? Cell.absent("no edition stated")
            : Cell.text(row.textOrEmpty(Provenance.EDITION)),
        Cell.text(ReportWords.state(state(row))),
        Cell.number(row.count(ReportEditions.ROWS), "none"),
        replacedBy(row, names),
        Cell.text(
            ReportWords.withdrawal(
                row.textOrEmpty(ReportEditions.WITHDRAWN_BY),
                row.textOrEmpty(ReportEditions.WITHDRAWN_FROM))),
        Cell.text(row.textOrEmpty(SourceFields.SOURCE_URL)));
  }

  private static Cell replacedBy(TableRow row, FileNames names) {
    String file = row.textOrEmpty(ReportEditions.REPLACED_BY);
    return file.isEmpty() ? Cell.blank() : Cell.text(names.of(file));
  }

  private static EditionState state(TableRow row) {
    return row.constant(ReportFields.STATUS, EditionState.class).orElseThrow();
  }
}
