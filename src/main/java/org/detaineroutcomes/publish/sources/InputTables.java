package org.detaineroutcomes.publish.sources;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.ErratumKind;
import org.detaineroutcomes.publish.material.FileNames;
import org.detaineroutcomes.publish.material.InputNotes;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.words.InputWords;
import org.detaineroutcomes.words.SourceWords;

/** Input files, and what their publishers or others correct in reports, as tables. */
final class InputTables {
  private InputTables() {}

  static TableModel files(Material material, FileNames names) {
    return new TableModel(
        "source-files",
        InputWords.FILES,
        List.of(
            TableModel.Column.text("file", "File"),
            TableModel.Column.text("holds", InputWords.HOLDS),
            TableModel.Column.text("edition", InputWords.EDITION),
            TableModel.Column.text("status", InputWords.STATUS),
            TableModel.Column.count("rows_in", InputWords.READ),
            TableModel.Column.count("kept", InputWords.KEPT),
            TableModel.Column.count("set_aside", InputWords.SET_ASIDE),
            TableModel.Column.count("quarantined", InputWords.QUARANTINED)),
        material.run().inputs().stream().map(input -> row(input, names)).toList(),
        InputNotes.ofAll(material, InputWords.ACCOUNTED));
  }

  private static List<Cell> row(InputRecord input, FileNames names) {
    return List.of(
        Cell.text(names.of(input.file())),
        Cell.text(SourceWords.holding(input.table())),
        Cell.text(input.edition()),
        input.inForce() ? Cell.blank() : Cell.text(InputWords.status(false)),
        new Cell.Figure(input.rowsIn()),
        new Cell.Figure(input.kept()),
        new Cell.Figure(sum(input.setAside())),
        new Cell.Figure(sum(input.quarantined())));
  }

  private static long sum(Map<String, Long> reasons) {
    return reasons.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What the files of an input hold every case of, as the job says, and what such files cover. */
  static String coverage(Material material, InputRecord input) {
    List<String> parts = new ArrayList<>();
    material.job().inputs().stream()
        .filter(each -> each.format().equals(input.format()) && names(each, input.file()))
        .findFirst()
        .flatMap(Job.Input::covers)
        .map(InputWords::covers)
        .ifPresent(parts::add);
    SourceWords.coverage(input.format()).ifPresent(parts::add);
    return parts.isEmpty() ? InputWords.NOT_STATED : String.join("; ", parts);
  }

  private static boolean names(Job.Input input, String file) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + input.path());
    return input.path().equals(file) || matcher.matches(Path.of(file));
  }

  /** What is corrected, disputed or withdrawn; empty if nothing is. */
  static Optional<TableModel> corrections(Material material) {
    List<TableRow> rows = material.rows(Errata.TABLE);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableModel(
                "report-corrections",
                InputWords.CORRECTIONS,
                List.of(
                    TableModel.Column.text("report", "Report from"),
                    TableModel.Column.text("section", "Section"),
                    TableModel.Column.text("place", "Place"),
                    TableModel.Column.text("kind", "What"),
                    TableModel.Column.count("detainers", "Detainers"),
                    TableModel.Column.text("by", "Said by"),
                    TableModel.Column.text("day", "On"),
                    TableModel.Column.text("source", "Source")),
                rows.stream().map(InputTables::correction).toList(),
                InputNotes.of(material, InputWords.CORRECTIONS, Errata.TABLE)));
  }

  private static List<Cell> correction(TableRow row) {
    String state = row.textOrEmpty(PlaceFields.STATE);
    String place = row.textOrEmpty(PlaceFields.JURISDICTION);
    return List.of(
        Cell.text(row.textOrEmpty(ReportFields.REPORT_START)),
        Cell.text(row.textOrEmpty(Errata.SECTION)),
        Cell.text(place.isEmpty() || state.isEmpty() ? place : place + ", " + state),
        Cell.text(row.constant(Errata.KIND, ErratumKind.class).map(InputWords::erratum).orElse("")),
        Cell.number(row.count(Errata.ROWS_WRONG), "the number is not told"),
        Cell.text(row.text(Errata.CORRECTED_BY)),
        Cell.text(row.text(DateFields.DATE_PRINTED)),
        Cell.text(row.text(SourceFields.SOURCE_URL)));
  }
}
