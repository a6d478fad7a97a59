package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Near;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.publish.format.TableFormat;
import org.detaineroutcomes.publish.format.TableFormats;
import org.detaineroutcomes.publish.report.StoredTables;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code detainer table RELEASE TABLE}: one table of a report in the format of an office. */
@Command(
    name = "table",
    mixinStandardHelpOptions = true,
    header = "Write one table of a published report for Word, Excel, LaTeX or the web.",
    description = {
      "",
      "Without a table: lists those of the report. With one: writes it as it was published, with its",
      "caption, notes, symbols, source and result key; what the report withholds is not in it.",
      "Starts no Spark session.",
      "",
      "  docx  a Word document: a real table, upright, its heading row repeated on each page",
      "  xlsx  a workbook: numbers as numbers, notes and symbols on sheets of their own",
      "  tex   to \\input; needs \\usepackage{array,booktabs,longtable,siunitx}",
      "  md    GitHub-flavored Markdown",
      "  csv   every value in full, and beside it as it is printed",
      "  html  open it in a browser and paste it into a document or a spreadsheet"
    },
    footer = {
      "",
      "Examples:",
      "  detainer table current",
      "  detainer table current answers",
      "  detainer table current main-regression --format docx",
      "  detainer table current answers --format tex --output paper/answers.tex"
    })
final class TableCommand implements Callable<Integer> {
  private static final String TO_SCREEN = "md";
  private static final List<String> BINARY = List.of("docx", "xlsx");

  @Parameters(index = "0", paramLabel = "RELEASE", description = "A release id, or 'current'.")
  String release;

  @Parameters(index = "1", arity = "0..1", paramLabel = "TABLE", description = "A table's name.")
  String table;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = TO_SCREEN,
      description = "docx, xlsx, tex, md, csv or html (default: ${DEFAULT-VALUE}).")
  String format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write it (default: docx and xlsx to TABLE.FORMAT, others print).")
  Path output;

  @Option(
      names = "--stars",
      description = "Stars beside numbers: * p below 0.10, ** 0.05, *** 0.01 (default: none).")
  boolean stars;

  @Mixin Common common;

  @Override
  public Integer call() throws IOException {
    TableFormat writer =
        TableFormats.named(format)
            .orElseThrow(
                () ->
                    new Failure(
                        Problem.usage(
                            "--format",
                            "Cannot write a table as '" + format + "': no such format",
                            "ask for one of "
                                + String.join(", ", TableFormats.names())
                                + "; "
                                + Near.hint(format, TableFormats.names()))));
    Release opened = new Warehouse(common.warehouse).open(release);
    String json = stored(opened);
    if (table == null) {
      list(opened, StoredTables.parse(json));
      return 0;
    }
    StoredTables stored = StoredTables.parse(json, table);
    TableModel found =
        stored.tables().stream()
            .findFirst()
            .orElseThrow(() -> unknown(opened, StoredTables.parse(json)));
    write(writer.write(stars ? found.starred() : found, stored.origin()));
    return 0;
  }

  private static String stored(Release opened) {
    if (!opened.manifest().report.containsKey(StoredTables.FILE)) {
      throw new Failure(
          Problem.usage(
              "release " + opened.id(),
              "Cannot write a table: its report was published by an earlier version, which kept no"
                  + " tables for this",
              "run its job again, or take the table from report/tables"));
    }
    return opened.readReport(StoredTables.FILE);
  }

  private void list(Release opened, StoredTables stored) {
    Printed out = new Printed(System.out, Printed.Format.TABLE);
    out.heading(
        stored.tables().size() + " tables of release " + opened.id(),
        "detainer table " + release + " TABLE --format docx writes one");
    out.rows(
        List.of("table", "rows", "title"),
        stored.tables().stream()
            .map(each -> List.<Object>of(each.id(), each.rows().size(), each.title()))
            .toList());
  }

  private Failure unknown(Release opened, StoredTables stored) {
    list(opened, stored);
    return new Failure(
        Problem.usage(
            "release " + opened.id(),
            "Cannot write table '" + table + "': its report has none of that name",
            Near.hint(table, stored.tables().stream().map(TableModel::id).toList())
                + " All are listed above."));
  }

  private void write(byte[] bytes) throws IOException {
    Path file = output == null && BINARY.contains(format) ? Path.of(table + "." + format) : output;
    if (file == null) {
      new PrintStream(System.out, true, StandardCharsets.UTF_8).write(bytes);
      System.out.flush();
      return;
    }
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Files.write(file, bytes);
    System.out.println("Written to " + file);
  }
}
