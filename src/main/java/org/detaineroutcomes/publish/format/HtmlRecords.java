package org.detaineroutcomes.publish.format;

import java.util.List;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;

/** A table whose rows are read one after the other: the first cell heads what the others say. */
final class HtmlRecords {
  private HtmlRecords() {}

  static void write(Html page, TableModel table) {
    page.element("h3 class=\"records\"", table.title());
    page.raw("<div class=\"records\">\n");
    table.rows().forEach(row -> record(page, table.columns(), row));
    page.raw("</div>\n");
  }

  private static void record(Html page, List<TableModel.Column> columns, List<Cell> row) {
    page.raw("<article>\n");
    page.element("h4", Numbers.print(row.get(0), columns.get(0)));
    page.raw("<dl>\n");
    for (int i = 1; i < row.size(); i++) {
      if (!row.get(i).equals(Cell.blank())) {
        page.element("dt", columns.get(i).title());
        page.raw("<dd>").linked(text(row.get(i), columns.get(i))).raw("</dd>\n");
      }
    }
    page.raw("</dl>\n</article>\n");
  }

  private static String text(Cell cell, TableModel.Column column) {
    return cell instanceof Cell.Absent absent ? absent.reason() : Numbers.print(cell, column);
  }
}
