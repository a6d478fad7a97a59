package org.detaineroutcomes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.StableId;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.MeasureId;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.publish.format.TableFormats;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.StoredTables;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.publish.report.TableOrigin;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.MeasureFields;
import org.detaineroutcomes.schema.results.Measures;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableFile;
import org.detaineroutcomes.store.Warehouse;

/**
 * Runs the commands that look at a release on a release of one figure. The launcher does it once a
 * build, so that the virtual machine keeps the classes of these commands in an archive.
 */
final class Rehearsal {
  private static final String FIGURE = StableId.of("rehearsal");
  private static final String TABLE = "rehearsal";

  private Rehearsal() {}

  /** Rehearses every command; what it leaves behind is deleted. */
  public static void main(String[] args) throws IOException {
    try (Scratch scratch = new Scratch()) {
      String warehouse = scratch.folder().toString();
      release(scratch.folder());
      for (String format : TableFormats.names()) {
        String file = scratch.folder().resolve(TABLE + "." + format).toString();
        on(warehouse, "table", "current", TABLE, "--format", format, "--output", file);
      }
      on(warehouse, "table", "current", TABLE);
      on(warehouse, "table", "current");
      on(warehouse, "explain", "current");
      on(warehouse, "explain", "current", FIGURE);
      on(warehouse, "diff", "current", "current");
      on(warehouse, "inspect", "current", Measures.TABLE.name());
      on(warehouse, "verify", "current");
      Main.run("--help");
    }
  }

  private static void on(String warehouse, String... command) {
    String[] line = Arrays.copyOf(command, command.length + 2);
    line[command.length] = "--warehouse";
    line[command.length + 1] = warehouse;
    Main.run(line);
  }

  private static void release(Path folder) throws IOException {
    Warehouse warehouse = new Warehouse(folder.toString());
    Manifest manifest = new Manifest();
    manifest.job = "rehearsal";
    manifest.jobText = "name: rehearsal\ntitle: Rehearsal\n";
    manifest.resultKey = FIGURE;
    Release release = warehouse.begin(manifest);
    List<List<Object>> rows =
        List.of(Measures.TABLE.columns().stream().map(Rehearsal::value).toList());
    TableFile file = new TableFile(Measures.TABLE);
    String key = Measures.TABLE.path();
    Path table = Path.of(release.location(), key);
    Files.createDirectories(table);
    Files.write(table.resolve("part-00000.parquet"), file.bytes(rows));
    manifest.tables.put(key, file.digest(rows));
    TableOrigin origin = new TableOrigin("Rehearsal", Optional.empty(), FIGURE);
    StoredTables stored = new StoredTables(origin, List.of(table()));
    release.writeReport(StoredTables.FILE, stored.toJson());
    warehouse.publish(release);
  }

  private static Object value(Column column) {
    if (column.equals(Measures.ID)) {
      return FIGURE;
    }
    if (column.equals(FigureFields.MEASURE)) {
      return MeasureId.DETAINERS_RECORDED.code();
    }
    if (column.equals(FigureFields.RECORD_KIND)) {
      return RecordKind.FILE.code();
    }
    if (column.equals(FigureFields.BOUND)) {
      return Bound.EXACT.code();
    }
    return column.equals(MeasureFields.NUMERATOR) ? 1L : null;
  }

  private static TableModel table() {
    return new TableModel(
        TABLE,
        "Rehearsal",
        List.of(
            TableModel.Column.text("place", "Place"), TableModel.Column.count("count", "Count")),
        List.of(List.of(new Cell.Text("Here"), new Cell.Figure(1))),
        new TableNotes("Nothing.", "None.", "None.", "None.", List.of()));
  }
}
