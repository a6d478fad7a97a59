package org.detaineroutcomes.publish.front;

import java.util.List;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;

/** A small table; on a narrow screen each row is a card, and each cell says what it is. */
final class GlanceTable {
  private GlanceTable() {}

  static void write(Html page, TableModel whole) {
    TableModel table = whole.forReaders();
    page.raw("<table class=\"glance\" id=\"").text(table.id()).raw("\">\n<caption>");
    page.text(table.title()).raw("</caption>\n<thead><tr>");
    for (TableModel.Column column : table.columns()) {
      page.raw("<th scope=\"col\"" + kind(column) + ">").text(column.title()).raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    table.rows().forEach(row -> row(page, table.columns(), row));
    page.raw("</tbody>\n</table>\n");
    if (!table.absences().isEmpty()) {
      page.raw("<ul class=\"absences\">\n");
      table.absences().forEach(a -> page.element("li", a.shown() + " " + a.reason()));
      page.raw("</ul>\n");
    }
  }

  private static void row(Html page, List<TableModel.Column> columns, List<Cell> row) {
    page.raw("<tr>");
    for (int i = 0; i < row.size(); i++) {
      TableModel.Column column = columns.get(i);
      String tag = i == 0 ? "th scope=\"row\"" : "td";
      page.raw("<" + tag + kind(column) + " data-label=\"").text(column.title()).raw("\">");
      page.text(Numbers.print(row.get(i), column));
      page.raw(i == 0 ? "</th>" : "</td>");
    }
    page.raw("</tr>\n");
  }

  private static String kind(TableModel.Column column) {
    return column.form().isNumeric() ? " class=\"num\"" : "";
  }
}
