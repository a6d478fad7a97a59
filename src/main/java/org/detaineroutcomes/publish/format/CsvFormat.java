package org.detaineroutcomes.publish.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;

/**
 * One file a table, numbers in full, and beside each its notes as the W3C's CSV on the Web metadata
 * ({@code NAME.csv-metadata.json}).
 *
 * <p>No cell can be a formula: text that a spreadsheet would run begins with an apostrophe (OWASP,
 * CSV Injection). Numbers stay numbers.
 */
final class CsvFormat implements Format {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  /** At the start, or after a separator that some spreadsheets take for the column's end. */
  private static final Pattern FORMULA =
      Pattern.compile("(^|[;|])(\\s*)(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public List<Document> write(Report report) {
    List<Document> documents = new ArrayList<>();
    report
        .tables()
        .forEach(
            table -> {
              String path = "tables/" + table.id() + ".csv";
              documents.add(Document.text(path, csv(table)));
              documents.add(
                  Document.text(
                      path + "-metadata.json", CsvMetadata.of(table, report.resultKey())));
            });
    return documents;
  }

  static String csv(TableModel table) {
    boolean reasons = !table.absences().isEmpty();
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header(table, reasons));
      for (List<Cell> row : table.rows()) {
        csv.writeRecord(record(table, row, reasons));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The names of the columns as written: an interval has two, and reasons for gaps come last. */
  static List<String> header(TableModel table, boolean reasons) {
    List<String> names = new ArrayList<>();
    for (TableModel.Column column : table.columns()) {
      if (column.form().isInterval()) {
        names.add(column.name() + "_low");
        names.add(column.name() + "_high");
      } else {
        names.add(column.name());
      }
    }
    if (reasons) {
      names.add("absent_because");
    }
    return names;
  }

  private static List<String> record(TableModel table, List<Cell> row, boolean reasons) {
    List<String> fields = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      TableModel.Column column = table.columns().get(i);
      Cell cell = row.get(i);
      if (cell instanceof Cell.Interval interval) {
        fields.add(plain(interval.low()));
        fields.add(plain(interval.high()));
      } else if (cell instanceof Cell.Figure number) {
        fields.add(plain(number.value()));
      } else if (cell instanceof Cell.Text words) {
        fields.add(inert(words.text()));
      } else if (cell instanceof Cell.Links links) {
        fields.add(inert(links.text()));
      } else {
        fields.addAll(column.form().isInterval() ? List.of("", "") : List.of(""));
        reason(column, (Cell.Absent) cell, absent);
      }
    }
    if (reasons) {
      fields.add(inert(String.join("; ", absent)));
    }
    return fields;
  }

  private static void reason(TableModel.Column column, Cell.Absent cell, List<String> absent) {
    if (!cell.reason().isEmpty()) {
      absent.add(column.name() + ": " + cell.reason());
    }
  }

  /** Text that no spreadsheet runs, on one line. */
  static String inert(String text) {
    String line = CONTROL.matcher(text).replaceAll(" ");
    return FORMULA.matcher(line).replaceAll("$1$2'");
  }

  /** All digits, no exponent, no trailing zeros. */
  private static String plain(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }
}
