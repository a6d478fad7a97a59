package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.CsvRow;
import org.detaineroutcomes.ingest.reader.Headings;
import org.detaineroutcomes.ingest.reader.Sheet;
import org.detaineroutcomes.ingest.reader.SheetBook;
import org.detaineroutcomes.ingest.reader.SheetRow;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.ColumnType;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Detainers;

/**
 * ICE's newer releases of detainers: workbooks of 65 columns, several sheets that continue each
 * other, headings on the seventh row, names that change from release to release. What concerns the
 * outcome, its stated basis and how serious the case is is kept; nothing else about the person is
 * copied.
 */
public final class IceDetainersWide implements Source {
  private static final long serialVersionUID = 1;
  private static final int SEARCHED = 20;
  private static final int PROSE = 5;

  /** A redaction by exemption of the Freedom of Information Act, such as "b(6), b(7)c". */
  private static final String REDACTION = "(?i)\\(?b\\)?\\s*\\(\\d\\).*";

  /** Marks of a box that is neither ticked nor answered no. */
  private static final String[] UNANSWERED = {"NA", "N/A", "-", "UNKNOWN", "Unknown"};

  private static final String[] NO_MARKS = {};

  @Override
  public String format() {
    return "ice-detainers-wide";
  }

  @Override
  public String describe() {
    return "ICE detainers, the 65-column releases from 2025 on (.xlsx, several sheets)";
  }

  @Override
  public Table table(Job.Input input) {
    return Detainers.TABLE;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    SheetBook book = SheetBook.open(file);
    try {
      List<Part> parts = parts(file, book);
      return parts.stream().flatMap(Part::stage).onClose(book::close);
    } catch (RuntimeException e) {
      book.close();
      throw e;
    }
  }

  private List<Part> parts(InputFile file, SheetBook book) {
    Problems problems = new Problems();
    List<Part> parts = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      List<SheetRow> first = first(sheet);
      Optional<SheetRow> headed = first.stream().filter(IceDetainersWide::heads).findFirst();
      String where = file.name() + ", sheet " + sheet.name();
      if (headed.isPresent()) {
        Headings headings = Headings.of(headed.get().cells());
        List<String> wanted =
            WideDetainerColumns.REQUIRED.values().stream()
                .map(names -> present(headings, names))
                .toList();
        problems.addAll(headings.problems(file.name(), where, format(), wanted));
        parts.add(new Part(sheet, headed.get().number(), headings));
      } else if (first.stream().anyMatch(row -> filled(row) > PROSE)) {
        problems.add(
            Problem.input(
                where,
                "Cannot read "
                    + file.name()
                    + " as "
                    + format()
                    + ": sheet '"
                    + sheet.name()
                    + "' has no heading row among its first "
                    + SEARCHED,
                "each sheet repeats the headings: give the workbook as published"));
      } else if (!first.isEmpty()) {
        parts.add(new Part(sheet, Long.MAX_VALUE, Headings.of(List.of())));
      }
    }
    if (problems.isEmpty() && parts.stream().noneMatch(Part::headed)) {
      problems.add(
          Problem.input(
              file.name(),
              "Cannot read " + file.name() + " as " + format() + ": no sheet has detainers",
              "give the workbook as published"));
    }
    problems.throwIfAny();
    return parts;
  }

  /** One sheet: rows up to the headings are titles, rows of a sheet without headings are notes. */
  private record Part(Sheet sheet, long headingRow, Headings headings) {
    boolean headed() {
      return headingRow < Long.MAX_VALUE;
    }

    Stream<Staged> stage() {
      return sheet
          .rows()
          .filter(row -> !headed() || row.number() > headingRow)
          .map(row -> headed() ? stage(row) : note(row));
    }

    private Staged note(SheetRow row) {
      return Staged.setAside(
          sheet.name(), row.number(), "note on a sheet without detainers", row.text());
    }

    private Staged stage(SheetRow row) {
      CsvRow cells = row.under(headings);
      RowBuilder built = new RowBuilder(Detainers.TABLE, sheet.name(), row.number(), row.text());
      cells.misfit().ifPresent(built::complain);
      List<String> redacted = new ArrayList<>();
      WideDetainerColumns.REQUIRED.forEach(
          (column, names) -> read(built, column, cells.cell(present(headings, names)), redacted));
      WideDetainerColumns.OPTIONAL.forEach(
          (column, names) ->
              named(headings, names)
                  .ifPresent(name -> read(built, column, cells.cell(name), redacted)));
      return DetainerReading.complete(built)
          .set(Detainers.DATE_KIND, "prepared")
          .set(Detainers.REDACTED, redacted.isEmpty() ? null : String.join(", ", redacted))
          .build();
    }

    /** A cell that is blacked out is noted, and says nothing, not even that it is empty. */
    private static void read(RowBuilder row, Column column, String cell, List<String> redacted) {
      if (cell.matches(REDACTION)) {
        redacted.add(column.name());
      } else {
        row.read(column, cell, column.type() == ColumnType.FLAG ? UNANSWERED : NO_MARKS);
      }
    }
  }

  private static String present(Headings headings, List<String> names) {
    return named(headings, names).orElse(names.get(0));
  }

  private static Optional<String> named(Headings headings, List<String> names) {
    return names.stream().filter(name -> headings.position(name).isPresent()).findFirst();
  }

  private static List<SheetRow> first(Sheet sheet) {
    try (Stream<SheetRow> rows = sheet.rows()) {
      return rows.takeWhile(row -> row.number() <= SEARCHED).toList();
    }
  }

  /** Half of the kept columns, by any of their names, make a heading row. */
  private static boolean heads(SheetRow row) {
    Headings headings = Headings.of(row.cells());
    long found =
        WideDetainerColumns.REQUIRED.values().stream()
            .filter(names -> names.stream().anyMatch(n -> headings.position(n).isPresent()))
            .count();
    return found * 2 >= WideDetainerColumns.REQUIRED.size();
  }

  private static long filled(SheetRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }
}
