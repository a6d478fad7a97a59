package org.detaineroutcomes.publish.front;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;

/**
 * A small table; on a narrow screen each row is a card, and each cell says what it is. Bars are of
 * its first column of numbers and start at zero; a range has two ends.
 */
final class GlanceTable {
  private static final double WHOLE = 100;

  private final Html page;
  private final TableModel table;
  private final int bars;
  private final double most;

  GlanceTable(Html page, TableModel table, boolean bars) {
    this.page = page;
    this.table = table;
    this.bars =
        IntStream.range(0, table.columns().size())
            .filter(i -> bars && table.columns().get(i).form().isNumeric())
            .findFirst()
            .orElse(-1);
    this.most =
        this.bars < 0
            ? 0
            : table.rows().stream().mapToDouble(row -> high(row.get(this.bars))).max().orElse(0);
  }

  private static double high(Cell cell) {
    if (cell instanceof Cell.Interval interval) {
      return interval.high();
    }
    return cell instanceof Cell.Figure figure ? figure.value() : 0;
  }

  private static double low(Cell cell) {
    return cell instanceof Cell.Interval interval ? interval.low() : high(cell);
  }

  void write() {
    page.raw("<table class=\"glance\" id=\"").text(table.id()).raw("\">\n<caption>");
    page.text(table.title()).raw("</caption>\n<thead><tr>");
    for (int i = 0; i < table.columns().size(); i++) {
      page.raw("<th scope=\"col\"" + kind(i) + ">").text(table.columns().get(i).title());
      page.raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    table.rows().forEach(this::row);
    page.raw("</tbody>\n</table>\n");
    if (!table.key().isEmpty()) {
      page.raw("<ul class=\"absences\">\n");
      table.key().forEach(line -> page.element("li", line));
      page.raw("</ul>\n");
    }
  }

  private void row(List<Cell> row) {
    page.raw("<tr>");
    for (int i = 0; i < row.size(); i++) {
      TableModel.Column column = table.columns().get(i);
      String tag = i == 0 ? "th scope=\"row\"" : "td";
      page.raw("<" + tag + kind(i) + " data-label=\"").text(column.title()).raw("\">");
      page.text(Numbers.print(row.get(i), column));
      if (i == bars && !(row.get(i) instanceof Cell.Absent)) {
        bar(row.get(i));
      }
      page.raw(i == 0 ? "</th>" : "</td>");
    }
    page.raw("</tr>\n");
  }

  private void bar(Cell cell) {
    double sure = width(low(cell));
    double more = width(high(cell)) - sure;
    page.raw(
        "<span class=\"bar\" aria-hidden=\"true\"><i style=\"width:" + percent(sure) + "\"></i>");
    page.raw(more > 0 ? "<i class=\"to\" style=\"width:" + percent(more) + "\"></i>" : "");
    page.raw("</span>");
  }

  private double width(double value) {
    return most > 0 ? WHOLE * value / most : 0;
  }

  private static String percent(double width) {
    return String.format(Locale.ROOT, "%.1f%%", width);
  }

  private String kind(int column) {
    if (column == bars) {
      return " class=\"num barred\"";
    }
    return table.columns().get(column).form().isNumeric() ? " class=\"num\"" : "";
  }
}
