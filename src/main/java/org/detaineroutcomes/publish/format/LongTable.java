package org.detaineroutcomes.publish.format;

import java.util.List;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.NotePlan;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.words.FormatWords;

/** A table that is too long for a page with others: it has one of its own, with all its notes. */
final class LongTable {
  private static final int MOST_ROWS = 100;
  private static final String FOLDER = "technical/";

  private LongTable() {}

  static boolean isOwnPage(TableModel table) {
    return table.rows().size() > MOST_ROWS;
  }

  private static boolean isOwnPage(Block block) {
    return block instanceof TableModel table && isOwnPage(table);
  }

  /** Sections without such tables. */
  static List<Report.Section> without(List<Report.Section> sections) {
    return sections.stream()
        .map(
            section ->
                new Report.Section(
                    section.id(),
                    section.title(),
                    section.sentences(),
                    section.blocks().stream().filter(block -> !isOwnPage(block)).toList()))
        .toList();
  }

  /** What stands in its place: its title, how long it is, and where it is. */
  static void link(Html page, TableModel table) {
    page.raw("<p class=\"elsewhere\" id=\"").text(HtmlTable.CAPTION + table.id()).raw("\">");
    page.raw("<a href=\"").text(path(table)).raw("\">").text(table.title()).raw("</a>");
    page.text(FormatWords.elsewhere(Numbers.count(table.rows().size())));
    page.raw("</p>\n");
  }

  static Format.Document page(TableModel table, PageFrame frame) {
    Report.Section alone = new Report.Section("table", table.title(), List.of(), List.of(table));
    NotePlan plan = NotePlan.of(List.of(alone));
    PageHead head = new PageHead(path(table), table.title(), HtmlFormat.PATH, HtmlScripts.TABLES);
    return frame.page(
        head,
        page -> {
          page.element("h1", table.title());
          HtmlTable.write(page, table);
          HtmlNotes.ofBlock(page, plan.of(table));
        });
  }

  private static String path(TableModel table) {
    return FOLDER + table.id() + ".html";
  }
}
