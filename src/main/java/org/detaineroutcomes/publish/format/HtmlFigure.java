package org.detaineroutcomes.publish.format;

import java.util.List;
import org.detaineroutcomes.publish.figure.DrawnFigure;
import org.detaineroutcomes.publish.figure.FigureSource;
import org.detaineroutcomes.publish.figure.Figures;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.TableModel;

/** A figure in a page: drawn for wide screens and for narrow ones, its files and its numbers. */
public final class HtmlFigure {
  private HtmlFigure() {}

  /** The figure with links to its files and its numbers as a table, folded. */
  public static void write(Html page, Block block, String resultKey) {
    page.raw("<figure id=\"").text(block.id()).raw("\">\n");
    drawn(page, block, resultKey);
    files(page, block.id());
    numbers(page, block.table());
    page.raw("</figure>\n");
  }

  private static void numbers(Html page, TableModel table) {
    if (LongTable.isOwnPage(table)) {
      LongTable.link(page, table);
      return;
    }
    page.raw("<details>\n<summary>The numbers in this figure</summary>\n");
    HtmlTable.write(page, table);
    page.raw("</details>\n");
  }

  /** The figure with links to its files. */
  public static void alone(Html page, Block block, String resultKey) {
    page.raw("<figure id=\"").text(block.id()).raw("\">\n");
    drawn(page, block, resultKey);
    files(page, block.id());
    page.raw("</figure>\n");
  }

  private static void drawn(Html page, Block block, String resultKey) {
    FigureSource source = FigureSource.of(block.notes(), resultKey);
    DrawnFigure wide = Figures.of(block, source);
    page.raw("<div class=\"drawn wide\">").raw(wide.svg()).raw("</div>\n");
    page.raw("<div class=\"drawn narrow\">");
    page.raw(Figures.narrow(block, source).svg()).raw("</div>\n");
  }

  private static void files(Html page, String id) {
    page.raw("<p class=\"download\">Download this figure: ");
    String between = "";
    for (String ending : List.of("svg", "png", "csv")) {
      page.raw(between + "<a href=\"").text(FigureFormat.path(id, ending)).raw("\">");
      page.raw(ending.equals("csv") ? "numbers (CSV)" : ending.toUpperCase(java.util.Locale.ROOT));
      page.raw("</a>");
      between = ", ";
    }
    page.raw("</p>\n");
  }
}
