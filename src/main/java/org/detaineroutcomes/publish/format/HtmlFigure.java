package org.detaineroutcomes.publish.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.figure.FigureQuote;
import org.detaineroutcomes.publish.report.FigureModel;
import org.detaineroutcomes.publish.report.MapModel;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.words.FormatWords;

/** A figure in a page: drawn for wide screens and for narrow ones, its files and its numbers. */
final class HtmlFigure {
  private static final ObjectMapper JSON = new ObjectMapper();

  private HtmlFigure() {}

  /** The figure with links to its files and its numbers as a table, folded. */
  static void write(Html page, FigureModel block) {
    page.raw("<figure id=\"").text(block.id()).raw("\">\n");
    drawn(page, block);
    if (block instanceof MapModel map && map.panels().size() > 1) {
      slide(page, map);
    }
    quote(page, block);
    files(page, block.id());
    numbers(page, block.table());
    page.raw("</figure>\n");
  }

  private static void numbers(Html page, TableModel table) {
    if (LongTable.isOwnPage(table)) {
      LongTable.link(page, table);
      return;
    }
    page.raw("<details>\n<summary>").text(FormatWords.NUMBERS).raw("</summary>\n");
    HtmlTable.write(page, table);
    page.raw("</details>\n");
  }

  private static void quote(Html page, FigureModel figure) {
    String quote = FigureQuote.of(figure);
    if (!quote.isEmpty()) {
      page.element("p class=\"quote\"", quote);
    }
  }

  /** A picture in a file of its own, so that a page with many of them stays light. */
  private static void drawn(Html page, FigureModel figure) {
    page.raw("<a class=\"drawn\" href=\"").text(FigureFormat.path(figure.id(), "svg"));
    page.raw("\"><picture>\n<source media=\"(max-width: 40rem)\" srcset=\"");
    page.text(FigureFormat.narrow(figure.id())).raw("\">\n<img src=\"");
    page.text(FigureFormat.path(figure.id(), "svg")).raw("\" alt=\"");
    page.text(figure.title() + ". " + figure.description()).raw("\">\n</picture></a>\n");
  }

  /** Shows the maps one by one; a page without scripts keeps it hidden and has them all. */
  private static void slide(Html page, MapModel map) {
    page.raw("<p class=\"slide\" hidden data-titles=\"").text(titles(map));
    page.raw("\" data-one=\"").text(FormatWords.ONE_OF_SEVERAL).raw("\"><label>");
    page.text(FormatWords.ONE_MAP).raw(" <input type=\"range\" min=\"0\" max=\"");
    page.raw(String.valueOf(map.panels().size())).raw("\" value=\"0\"></label> <output>");
    page.text(FormatWords.ALL_MAPS).raw("</output></p>\n");
  }

  /** What stands beside the slider at each of its positions, as a JSON list. */
  private static String titles(MapModel map) {
    try {
      return JSON.writeValueAsString(
          Stream.concat(
                  Stream.of(FormatWords.ALL_MAPS), map.panels().stream().map(MapModel.Panel::title))
              .toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void files(Html page, String id) {
    page.raw("<p class=\"download\">").text(FormatWords.DOWNLOAD);
    String between = "";
    for (String ending : List.of("svg", "png", "csv")) {
      page.raw(between + "<a href=\"").text(FigureFormat.path(id, ending)).raw("\">");
      page.text(FormatWords.file(ending));
      page.raw("</a>");
      between = ", ";
    }
    page.raw("</p>\n");
  }
}
