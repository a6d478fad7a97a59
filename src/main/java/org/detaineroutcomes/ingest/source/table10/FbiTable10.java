package org.detaineroutcomes.ingest.source.table10;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.Source;
import org.detaineroutcomes.ingest.Staged;
import org.detaineroutcomes.ingest.reader.Sheet;
import org.detaineroutcomes.ingest.reader.SheetBook;
import org.detaineroutcomes.ingest.reader.SheetRow;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.Problems;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Crimes;

/**
 * FBI, Crime in the United States, Table 10 (in 2016 called Table 8): offences known to the sheriff
 * or the county police, by state, metropolitan and nonmetropolitan counties. A workbook a year.
 *
 * <p>These are no county totals: cities with a police of their own are not in them. A sheriff and a
 * county police of one county are two rows, both kept. Footnotes at the bottom are set aside and
 * kept as text on the rows they are about.
 */
public final class FbiTable10 implements Source {
  static final String FORMAT = "fbi-table-10";
  private static final long serialVersionUID = 1;

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public String describe() {
    return "offenses known to sheriffs and county police, FBI Table 10 of any year (XLS, XLSX)";
  }

  @Override
  public Table table(Job.Input input) {
    return Crimes.TABLE;
  }

  @Override
  public Stream<Staged> read(InputFile file) throws IOException {
    Problems problems = new Problems();
    List<Staged> staged = new ArrayList<>();
    try (SheetBook book = SheetBook.open(file)) {
      int tables = 0;
      for (Sheet sheet : book.sheets()) {
        List<SheetRow> rows = sheet.rows().toList();
        Optional<Table10Columns> columns = Table10Columns.find(rows);
        if (columns.isPresent()) {
          tables++;
          staged.addAll(rows(file, sheet.name(), rows, columns.get(), problems));
        } else {
          rows.forEach(row -> staged.add(elsewhere(sheet, row)));
        }
      }
      if (tables == 0) {
        problems.add(noTable(file));
      }
    }
    problems.throwIfAny();
    return staged.stream();
  }

  private static List<Staged> rows(
      InputFile file,
      String sheet,
      List<SheetRow> rows,
      Table10Columns columns,
      Problems problems) {
    String where = file.name() + ", sheet " + sheet;
    problems.addAll(columns.problems(file.name(), where));
    List<SheetRow> above = rows.stream().filter(r -> r.number() < columns.row()).toList();
    List<SheetRow> below = rows.stream().filter(r -> r.number() > columns.row()).toList();
    Optional<Integer> year = Table10Year.of(above, sheet, file.name());
    if (year.isEmpty()) {
      problems.add(noYear(file, where));
    }
    if (below.isEmpty()) {
      problems.add(
          Problem.input(
              where,
              "Cannot read " + file.name() + ": it has no rows below its headings",
              "give the complete file as published"));
    }
    if (!problems.isEmpty()) {
      return List.of();
    }
    Table10Rows reading = new Table10Rows(sheet, columns, year.orElseThrow(), Footnotes.of(below));
    return below.stream().map(reading::stage).toList();
  }

  private static Staged elsewhere(Sheet sheet, SheetRow row) {
    return Staged.setAside(
        sheet.name(), row.number(), "sheet without the table's headings", row.text());
  }

  private static Problem noTable(InputFile file) {
    return Problem.input(
        file.name(),
        "Cannot read "
            + file.name()
            + " as "
            + FORMAT
            + ": no sheet has a row with State, County, Murder, Robbery and Burglary among its first "
            + Table10Columns.SEARCHED,
        "give the workbook of Table 10 as the FBI publishes it");
  }

  private static Problem noYear(InputFile file, String where) {
    return Problem.input(
        where,
        "Cannot read " + file.name() + " as " + FORMAT + ": no title states its year",
        "put the year into the file's name, such as table10_2009.xls");
  }
}
