package org.detaineroutcomes.publish.crime;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.Chapter;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.claims.PublishedFindings;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.FindingWords;

/** What others have published, in the order of the input, when the job has it. */
public final class FindingChapter implements Chapter {
  @Override
  public List<Table> tables() {
    return List.of(PublishedFindings.TABLE);
  }

  @Override
  public Optional<Report.Section> write(Material material) {
    if (material.rows(PublishedFindings.TABLE).isEmpty()) {
      return Optional.empty();
    }
    TableNotes notes =
        InputNotes.of(
                material,
                "Each study’s own, as its design says; none of them is ours",
                PublishedFindings.TABLE)
            .with(PublishedFindings.TABLE.caveats());
    TableModel table =
        new TableModel(
            "published-findings",
            "What others have published",
            List.of(
                TableModel.Column.text("study", "Study"),
                TableModel.Column.text("design", "Design"),
                TableModel.Column.text("estimand", "Estimand"),
                TableModel.Column.text("outcome", "Outcome"),
                TableModel.Column.of("estimate", "Estimate", Form.DECIMAL, 2),
                TableModel.Column.text("unit", "Unit"),
                TableModel.Column.text("note", "Interval or note"),
                TableModel.Column.text("source", "Source")),
            material.rows(PublishedFindings.TABLE).stream()
                .sorted(Comparator.comparing(row -> row.count(Provenance.ROW)))
                .map(FindingChapter::row)
                .toList(),
            notes);
    return Optional.of(
        new Report.Section("findings", "What others have found", List.of(), List.of(table)));
  }

  private static List<Cell> row(TableRow row) {
    return List.of(
        Cell.text(row.textOrEmpty(PublishedFindings.STUDY)),
        Cell.text(row.textOrEmpty(PublishedFindings.DESIGN)),
        Cell.text(
            FindingWords.estimand(
                row.textOrEmpty(PublishedFindings.DESIGN),
                row.textOrEmpty(PublishedFindings.INTERVAL_OR_NOTE))),
        Cell.text(row.textOrEmpty(PublishedFindings.OUTCOME)),
        SideBySide.figure(row),
        Cell.text(row.textOrEmpty(PublishedFindings.UNIT)),
        Cell.text(row.textOrEmpty(PublishedFindings.INTERVAL_OR_NOTE)),
        Cell.text(row.textOrEmpty(SourceFields.CITED)));
  }
}
