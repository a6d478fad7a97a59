package org.detaineroutcomes.publish.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableOrigin;

/**
 * A file a table, to open in a browser and paste into a document or a spreadsheet: styles stand in
 * the cells, and each number says its value and format to Excel ({@code x:num}, {@code
 * mso-number-format}), LibreOffice ({@code sdval}, {@code sdnum}) and Google Sheets.
 */
final class PasteFormat implements Format, TableFormat {
  private static final String CELL = "padding:2px 6px;vertical-align:top;";
  private static final String RULE = "border-bottom:1px solid #000;";

  /** Keeps a number in parentheses from being pasted as one below zero. */
  private static final String WORD_JOINER = "\u2060";

  @Override
  public String name() {
    return "html-tables";
  }

  @Override
  public List<Document> write(Report report) {
    return report
        .tables()
        .map(table -> Document.text("tables/" + table.id() + ".html", page(table, report.origin())))
        .toList();
  }

  @Override
  public byte[] write(TableModel table, TableOrigin origin) {
    return page(table, origin).getBytes(StandardCharsets.UTF_8);
  }

  private static String page(TableModel whole, TableOrigin origin) {
    TableModel table = whole.forReaders();
    Html page = new Html();
    page.raw(
            "<!doctype html>\n<html lang=\"en\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">")
        .raw("\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .raw("style-src 'unsafe-inline'\">\n");
    page.element("title", table.title());
    page.raw("</head>\n<body>\n<table style=\"border-collapse:collapse;border-top:2px solid #000;")
        .raw("border-bottom:2px solid #000;font:10pt Arial,sans-serif;\">\n");
    page.element("caption style=\"text-align:left;font-weight:bold\"", table.title());
    page.raw("<thead><tr>");
    List<ValueColumns.Value> values = new ValueColumns(table).all();
    List<String> titles = ValueColumns.distinctTitles(values);
    for (int v = 0; v < values.size(); v++) {
      boolean numeric = table.columns().get(values.get(v).at()).form().isNumeric();
      page.raw("<th scope=\"col\" style=\"" + CELL + RULE + align(numeric) + "\">")
          .text(titles.get(v))
          .raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    for (List<Cell> row : table.rows()) {
      page.raw("<tr>");
      for (ValueColumns.Value value : values) {
        cell(page, row.get(value.at()), value, table.columns().get(value.at()));
      }
      page.raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
    table.key().forEach(line -> note(page, line));
    Stream.concat(table.notes().lines().stream(), origin.lines().stream())
        .forEach(line -> note(page, line.label() + ": " + line.text()));
    return page.raw("</body>\n</html>\n").toString();
  }

  private static void note(Html page, String line) {
    page.element("p style=\"margin:2px 0;font:8pt Arial,sans-serif\"", line);
  }

  private static String align(boolean numeric) {
    return "text-align:" + (numeric ? "right" : "left");
  }

  private static void cell(
      Html page, Cell cell, ValueColumns.Value value, TableModel.Column column) {
    String style = CELL + align(column.form().isNumeric());
    if (value.number(cell).isEmpty()) {
      boolean shown =
          value.part() == ValueColumns.Part.WHOLE ? !(cell instanceof Cell.Interval) : isWord(cell);
      page.raw("<td style=\"" + style + "\">")
          .text(shown ? Numbers.print(cell, column) : "")
          .raw("</td>");
      return;
    }
    double number = value.number(cell).get();
    Cell.Style form = Numbers.style(cell, column);
    String format = XlsxNumbers.pattern(number, form, cell);
    String exact = CsvFormat.plain(number);
    page.raw("<td style=\"" + style + ";mso-number-format:'")
        .text(escaped(format))
        .raw("'\" x:num=\"" + exact + "\" sdval=\"" + exact + "\" sdnum=\"1033;0;")
        .text(format)
        .raw("\" data-sheets-value=\"")
        .text("{\"1\":3,\"3\":" + exact + "}")
        .raw("\" data-sheets-numberformat=\"")
        .text("{\"1\":2,\"2\":\"" + format.replace("\"", "\\\"") + "\"}")
        .raw("\">")
        .text(printed(number, form, cell))
        .raw("</td>");
  }

  private static boolean isWord(Cell cell) {
    return cell instanceof Cell.Text || cell instanceof Cell.Absent;
  }

  private static String printed(double number, Cell.Style form, Cell cell) {
    Cell alone = new Cell.Figure(number, cell.symbols(), Optional.empty());
    Form whole =
        switch (form.form()) {
          case INTERVAL -> Form.DECIMAL;
          case PERCENT_INTERVAL -> Form.PERCENT;
          default -> form.form();
        };
    String text =
        Numbers.print(alone, TableModel.Column.of("n", "", whole, form.decimals()))
            .replace('\u2212', '-');
    return whole == Form.ERROR ? WORD_JOINER + text : text;
  }

  /** A format within a style, where Excel wants its signs escaped. */
  private static String escaped(String format) {
    StringBuilder out = new StringBuilder();
    format
        .chars()
        .forEach(
            c -> {
              if (!Character.isLetterOrDigit(c) && c != ' ') {
                out.append('\\');
              }
              out.append((char) c);
            });
    return out.toString();
  }
}
