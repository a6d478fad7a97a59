package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.publish.material.FileNames;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.publish.reports.ReportEditionBlock;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.ReportEditions;
import org.detaineroutcomes.store.InputRecord;

/** What was read: every file with its digest, and what became of its rows. */
final class InputChapter implements Chapter {
  private static final int SHORT_DIGEST = 12;
  private static final String ESTIMAND =
      "Rows of each file: read = kept + set aside (usual in such files) + quarantined (bad)";

  @Override
  public List<Table> tables() {
    return List.of(ReportEditions.TABLE);
  }

  /**
   * The section.
   *
   * @throws Failure where the rows of a file do not add up
   */
  @Override
  public Optional<Report.Section> write(Material material) {
    if (material.run().inputs().isEmpty()) {
      return Optional.empty();
    }
    requireThatRowsAddUp(material.run().inputs());
    TableNotes notes = InputNotes.ofAll(material, ESTIMAND);
    List<Block> blocks = new ArrayList<>();
    FileNames names = FileNames.of(material.run().inputs());
    blocks.add(files(material.run().inputs(), names, notes));
    ReportEditionBlock.of(material).ifPresent(blocks::add);
    List<List<Cell>> reasons = reasons(material.run().inputs(), names);
    if (!reasons.isEmpty()) {
      blocks.add(
          new TableModel(
              "rows-not-kept",
              "Rows that were not kept, and why",
              List.of(
                  TableModel.Column.text("file", "File"),
                  TableModel.Column.text("what", "What became of them"),
                  TableModel.Column.text("reason", "Reason"),
                  TableModel.Column.count("rows", "Rows")),
              reasons,
              notes));
    }
    return Optional.of(
        new Report.Section(
            "inputs", "Inputs and editions", sentences(material.run().notes()), blocks));
  }

  private static List<String> sentences(List<String> runNotes) {
    List<String> sentences = new ArrayList<>();
    sentences.add("Rows in = rows kept + rows set aside + rows quarantined, for every file.");
    sentences.addAll(runNotes);
    return sentences;
  }

  private static void requireThatRowsAddUp(List<InputRecord> inputs) {
    Problems problems = new Problems();
    for (InputRecord input : inputs) {
      long accounted = input.kept() + sum(input.setAside()) + sum(input.quarantined());
      if (accounted != input.rowsIn()) {
        problems.add(
            Problem.check(
                input.file(),
                "Cannot publish "
                    + input.table()
                    + ": "
                    + input.rowsIn()
                    + " rows were read and "
                    + accounted
                    + " are accounted for",
                "run 'detainer ingest' again; if it stays, it is a defect"));
      }
    }
    problems.throwIfAny();
  }

  private static TableModel files(List<InputRecord> inputs, FileNames names, TableNotes notes) {
    return new TableModel(
        "inputs",
        "Files that were read",
        List.of(
            TableModel.Column.text("file", "File"),
            TableModel.Column.text("table", "Table"),
            TableModel.Column.text("edition", "Edition"),
            TableModel.Column.text("status", "Status"),
            TableModel.Column.of("sha256", "SHA-256", Form.CODE, 0),
            TableModel.Column.count("rows_in", "Rows in"),
            TableModel.Column.count("kept", "Kept"),
            TableModel.Column.count("set_aside", "Set aside"),
            TableModel.Column.count("quarantined", "Quarantined")),
        inputs.stream().map(input -> file(input, names)).toList(),
        notes);
  }

  private static List<Cell> file(InputRecord input, FileNames names) {
    return List.of(
        Cell.text(names.of(input.file())),
        Cell.text(input.table()),
        input.edition().isEmpty() ? Cell.absent("no edition stated") : Cell.text(input.edition()),
        Cell.text(input.inForce() ? InputRecord.PUBLISHED : InputRecord.SUPERSEDED),
        Cell.text(input.sha256().substring(0, SHORT_DIGEST)),
        new Cell.Figure(input.rowsIn()),
        new Cell.Figure(input.kept()),
        new Cell.Figure(sum(input.setAside())),
        new Cell.Figure(sum(input.quarantined())));
  }

  private static List<List<Cell>> reasons(List<InputRecord> inputs, FileNames names) {
    List<List<Cell>> rows = new ArrayList<>();
    for (InputRecord input : inputs) {
      String file = names.of(input.file());
      input.setAside().forEach((reason, n) -> rows.add(reason(file, "set aside", reason, n)));
      input.quarantined().forEach((reason, n) -> rows.add(reason(file, "quarantined", reason, n)));
    }
    return rows;
  }

  private static List<Cell> reason(String file, String what, String reason, long rows) {
    return List.of(Cell.text(file), Cell.text(what), Cell.text(reason), new Cell.Figure(rows));
  }

  static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
