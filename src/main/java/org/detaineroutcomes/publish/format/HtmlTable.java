package org.detaineroutcomes.publish.format;

import java.util.List;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.NotePlan;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.words.FormatWords;

/** A table and what stands under it. */
final class HtmlTable {
  /** Longer tables are folded away until they are asked for. */
  private static final int LONG = 24;

  /** The id of a caption is this and the table's. */
  static final String CAPTION = "table-";

  private HtmlTable() {}

  static void write(Html page, TableModel whole) {
    TableModel table = whole.forReaders();
    String id = CAPTION + table.id();
    page.raw(
            "<div class=\"scroll"
                + (table.isWide() ? " wide" : "")
                + "\" tabindex=\"0\" role=\"group\" aria-labelledby=\"")
        .text(id);
    page.raw("\">\n<table>\n<caption id=\"").text(id).raw("\">").text(table.title());
    page.raw("</caption>\n<thead><tr>");
    for (TableModel.Column column : table.columns()) {
      page.raw("<th scope=\"col\"" + kind(column.form())).raw(">").text(column.title());
      page.raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    table.rows().forEach(row -> row(page, table, row));
    page.raw("</tbody>\n</table>\n</div>\n");
  }

  /** The table and its notes, folded away where it is long. */
  static void withNotes(Html page, TableModel whole, NotePlan.BlockNotes notes) {
    TableModel table = whole.forReaders();
    if (table.isOfRecords()) {
      HtmlRecords.write(page, table);
      HtmlNotes.ofBlock(page, notes);
      return;
    }
    boolean folded = table.rows().size() > LONG;
    if (folded) {
      page.raw("<details>\n<summary>")
          .text(
              FormatWords.rows(
                  table.title(), table.rows().size(), Numbers.count(table.rows().size())));
      page.raw("</summary>\n");
    }
    write(page, table);
    HtmlNotes.ofBlock(page, notes);
    if (folded) {
      page.raw("</details>\n");
    }
  }

  private static void row(Html page, TableModel table, List<Cell> row) {
    page.raw("<tr>");
    for (int i = 0; i < row.size(); i++) {
      TableModel.Column column = table.columns().get(i);
      cell(page, column, row.get(i));
    }
    page.raw("</tr>\n");
  }

  private static void cell(Html page, TableModel.Column column, Cell cell) {
    if (cell instanceof Cell.Absent absent && !absent.reason().isEmpty()) {
      page.raw("<td class=\"absent" + (column.form().isNumeric() ? " num" : ""));
      page.raw("\" title=\"").text(absent.reason()).raw("\">");
    } else {
      page.raw("<td" + kind(column.form(), cell) + ">");
    }
    if (cell instanceof Cell.Links links) {
      links(page, links);
    } else {
      page.linked(Numbers.print(cell, column));
    }
    page.raw("</td>");
  }

  private static void links(Html page, Cell.Links links) {
    String between = "";
    for (Cell.Link link : links.links()) {
      page.raw(between + "<a href=\"#" + CAPTION).text(link.table()).raw("\">");
      page.text(link.text()).raw("</a>");
      between = ", ";
    }
  }

  /** Words among numbers may break into lines, numbers may not. */
  private static String kind(Form form, Cell cell) {
    if (cell instanceof Cell.Links) {
      return " class=\"links\"";
    }
    return form.isNumeric() && cell instanceof Cell.Text ? " class=\"num words\"" : kind(form);
  }

  private static String kind(Form form) {
    if (form == Form.CODE) {
      return " class=\"code\"";
    }
    return form.isNumeric() ? " class=\"num\"" : "";
  }
}
