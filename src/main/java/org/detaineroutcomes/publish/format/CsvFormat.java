package org.detaineroutcomes.publish.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableOrigin;

/**
 * One file a table, numbers in full and beside them as they are printed; with each file its notes
 * as the W3C's CSV on the Web metadata ({@code NAME.csv-metadata.json}).
 *
 * <p>No cell can be a formula: text that a spreadsheet would run begins with an apostrophe (OWASP,
 * CSV Injection). Numbers stay numbers.
 */
final class CsvFormat implements Format, TableFormat {
  /** Tells a spreadsheet that the text is UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Ends the name of a column that prints the one before it. */
  static final String PRINTED = "_printed";

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

  @Override
  public byte[] write(TableModel table, TableOrigin origin) {
    return csv(table).getBytes(StandardCharsets.UTF_8);
  }

  static String csv(TableModel table) {
    boolean reasons = !table.absences().isEmpty();
    List<ValueColumns.Value> values = new ValueColumns(table).all();
    StringWriter text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header(table, values, reasons));
      for (List<Cell> row : table.rows()) {
        csv.writeRecord(record(table, values, row, reasons));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> header(
      TableModel table, List<ValueColumns.Value> values, boolean reasons) {
    List<String> names = new ArrayList<>();
    for (int v = 0; v < values.size(); v++) {
      names.add(values.get(v).name());
      if (isLast(values, v) && isNumeric(table, values.get(v))) {
        names.add(table.columns().get(values.get(v).at()).name() + PRINTED);
      }
    }
    if (reasons) {
      names.add("absent_because");
    }
    return names;
  }

  private static List<String> record(
      TableModel table, List<ValueColumns.Value> values, List<Cell> row, boolean reasons) {
    List<String> fields = new ArrayList<>();
    for (int v = 0; v < values.size(); v++) {
      ValueColumns.Value value = values.get(v);
      TableModel.Column column = table.columns().get(value.at());
      Cell cell = row.get(value.at());
      if (isNumeric(table, value)) {
        fields.add(value.number(cell).map(CsvFormat::plain).orElse(""));
      } else {
        fields.add(inert(cell instanceof Cell.Absent ? "" : Numbers.print(cell, column)));
      }
      if (isLast(values, v) && isNumeric(table, value)) {
        fields.add(printed(cell, column));
      }
    }
    if (reasons) {
      List<String> absent = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i) instanceof Cell.Absent cell) {
          reason(table.columns().get(i), cell, absent);
        }
      }
      fields.add(inert(String.join("; ", absent)));
    }
    return fields;
  }

  /** True for the last of the columns that hold the values of one column of the table. */
  static boolean isLast(List<ValueColumns.Value> values, int v) {
    return v + 1 == values.size() || values.get(v + 1).at() != values.get(v).at();
  }

  static boolean isNumeric(TableModel table, ValueColumns.Value value) {
    return table.columns().get(value.at()).form().isNumeric();
  }

  /** A number as every format prints it, with the minus of ASCII; an interval in parentheses. */
  private static String printed(Cell cell, TableModel.Column column) {
    String text = Numbers.print(cell, column).replace('\u2212', '-');
    if (cell instanceof Cell.Interval) {
      return "(" + text + ")";
    }
    return cell instanceof Cell.Figure ? text : inert(text);
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
  static String plain(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }
}
