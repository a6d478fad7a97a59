package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.StagedTables;
import org.detaineroutcomes.store.Codebook;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.ParquetFooter;
import org.detaineroutcomes.store.ParquetRows;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.detaineroutcomes.words.QualityWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code detainer inspect RELEASE [TABLE]}: what a release holds, without a Spark start. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    header = "Show a release: its inputs and tables, or one table's columns, caveats and rows.",
    footer = {
      "",
      "Examples:",
      "  detainer inspect current",
      "  detainer inspect current panel",
      "  detainer inspect current --columns panel",
      "  detainer inspect --columns joined",
      "  detainer inspect current panel --rows 5 --format csv"
    })
final class InspectCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RELEASE",
      description =
          "A release id, or 'current'; none: with --columns, the table as it is declared.")
  String release;

  @Parameters(index = "1", arity = "0..1", paramLabel = "TABLE", description = "A table's name.")
  String table;

  @Option(
      names = "--columns",
      paramLabel = "TABLE",
      description = "Document every column of a table: type, unit, meaning, source, empty values.")
  String documented;

  @Option(names = "--rows", paramLabel = "N", description = "Print the first N rows.")
  int rows;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  Printed.Format format;

  @Mixin Common common;

  @Override
  public Integer call() {
    Printed out = new Printed(System.out, format);
    if (release == null) {
      declared(out);
      return 0;
    }
    Release opened = Warehouse.find(common.warehouse, release);
    if (documented != null) {
      columns(opened, find(opened, documented), out);
    } else if (table == null) {
      contents(opened.manifest(), out);
    } else {
      table(opened, find(opened, table), out);
    }
    return 0;
  }

  private static void contents(Manifest manifest, Printed out) {
    out.heading(
        "Release " + manifest.release + " of job " + manifest.job,
        "result key "
            + manifest.resultKey
            + ", code "
            + manifest.code
            + ", schema version "
            + manifest.schemaVersion
            + (manifest.asKnown.isEmpty() ? "" : ", as known on " + manifest.asKnown));
    List<List<Object>> inputs = new ArrayList<>();
    for (InputRecord in : manifest.inputs) {
      long aside = in.setAside().values().stream().mapToLong(Long::longValue).sum();
      long bad = in.quarantined().values().stream().mapToLong(Long::longValue).sum();
      inputs.add(
          List.of(
              in.file(),
              in.format(),
              in.edition(),
              in.inForce() ? InputRecord.PUBLISHED : InputRecord.SUPERSEDED,
              in.rowsIn(),
              in.kept(),
              aside,
              bad,
              in.sha256().substring(0, 12)));
    }
    out.rows(
        List.of(
            "file",
            "format",
            "edition",
            "status",
            "rows_in",
            "kept",
            "set_aside",
            "quarantined",
            "sha256"),
        inputs);
    List<List<Object>> tables = new ArrayList<>();
    manifest.tables.forEach(
        (name, digest) ->
            tables.add(List.of(name, digest.rows(), digest.digest().substring(0, 12))));
    out.rows(List.of("table", "rows", "digest"), tables);
    manifest.notes.forEach(out::note);
    manifest.drift.forEach(
        moved -> out.note(QualityWords.drift(moved.table(), moved.column(), moved.moved())));
  }

  private static String find(Release opened, String table) {
    List<String> names = List.copyOf(opened.manifest().tables.keySet());
    return names.stream()
        .filter(name -> name.equals(table) || name.endsWith("/" + table))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    Problem.usage(
                        "release " + opened.id(),
                        "Cannot inspect table '" + table + "': this release does not have it",
                        Near.hint(
                            table,
                            names.stream().map(n -> n.substring(n.indexOf('/') + 1)).toList()))));
  }

  private void table(Release opened, String name, Printed out) {
    List<Path> files = opened.filesOf(name);
    if (rows > 0) {
      out.rows(ParquetRows.columns(files.get(0)), firstRows(files));
      return;
    }
    ParquetFooter footer = ParquetFooter.of(files.get(0));
    long count = files.stream().mapToLong(file -> ParquetFooter.of(file).rows()).sum();
    out.heading(name + ": " + count + " rows", footer.grain());
    out.rows(
        List.of("column", "type", "meaning"),
        footer.columns().stream()
            .map(f -> List.<Object>of(f.name(), f.type(), f.comment()))
            .toList());
    footer.caveats().forEach(out::note);
  }

  /** Without a release: the tables that a job's files fill, the panel and the joined table. */
  private void declared(Printed out) {
    List<Table> known = new ArrayList<>(StagedTables.all());
    known.addAll(List.of(Panels.TABLE, Joined.TABLE));
    if (documented == null) {
      throw new Failure(
          Problem.usage(
              "command line",
              "Cannot inspect: no release is named",
              "name a release id or 'current'; --columns TABLE needs none"));
    }
    Table table =
        known.stream()
            .filter(each -> each.name().equals(documented))
            .findFirst()
            .orElseThrow(
                () ->
                    new Failure(
                        Problem.usage(
                            "--columns",
                            "Cannot document table '"
                                + documented
                                + "': without a release there is no such table",
                            Near.hint(documented, known.stream().map(Table::name).toList())
                                + "; or name a release that holds it")));
    columns(table.path(), table.grain(), Codebook.of(table), out);
  }

  private void columns(Release opened, String name, Printed out) {
    columns(
        name,
        ParquetFooter.of(opened.filesOf(name).get(0)).grain(),
        Codebook.of(opened, name),
        out);
  }

  /** Name and layer stand above a table for reading, and in every row of the others. */
  private void columns(String name, String grain, List<List<Object>> rows, Printed out) {
    int from = format == Printed.Format.TABLE ? 2 : 0;
    out.heading(name, grain);
    out.rows(
        Codebook.HEADINGS.subList(from, Codebook.HEADINGS.size()),
        rows.stream().map(row -> row.subList(from, row.size())).toList());
  }

  private List<List<Object>> firstRows(List<Path> files) {
    List<List<Object>> first = new ArrayList<>();
    for (Path file : files) {
      if (first.size() < rows) {
        ParquetRows.first(file, rows - first.size(), first::add);
      }
    }
    return first;
  }
}
