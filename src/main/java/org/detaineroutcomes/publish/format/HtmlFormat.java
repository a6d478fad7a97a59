package org.detaineroutcomes.publish.format;

import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.FigureModel;
import org.detaineroutcomes.publish.report.NotePlan;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.words.FormatWords;

/** The report on one page, with every table and chart; very long tables have pages of their own. */
public final class HtmlFormat implements Format {
  public static final String PATH = "technical.html";
  static final String NAME = "html";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Document> write(Report report) {
    return pages(report, PageFrame.alone(report));
  }

  /** The report as pages of a site: one that has nearly all, and one for each very long table. */
  public static List<Document> pages(Report report, PageFrame frame) {
    return Stream.concat(
            Stream.of(page(report, frame)),
            report.tables().filter(LongTable::isOwnPage).map(table -> LongTable.page(table, frame)))
        .toList();
  }

  private static Document page(Report report, PageFrame frame) {
    PageHead head = new PageHead(PATH, report.title(), PATH, HtmlScripts.TABLES);
    return frame.page(
        head,
        page -> {
          masthead(page, report);
          NotePlan plan = NotePlan.of(LongTable.without(report.sections()));
          report.sections().forEach(section -> section(page, section, plan));
          HtmlNotes.ofPage(page, plan.page());
        });
  }

  private static void masthead(Html page, Report report) {
    page.raw("<header>\n");
    page.element("p class=\"eyebrow\"", FormatWords.eyebrow(report.name()));
    page.element("h1", report.title());
    report.banner().ifPresent(banner -> page.element("p class=\"banner\" role=\"note\"", banner));
    facts(page, report.facts());
    page.raw("<div class=\"opening\">\n");
    report.opening().forEach(sentence -> page.element("p", sentence));
    page.raw("</div>\n");
    warnings(page, report.warnings());
    page.raw("<nav class=\"contents\" aria-label=\"" + FormatWords.SECTIONS + "\">\n");
    for (Report.Section section : report.sections()) {
      page.raw("<a href=\"#").text(section.id()).raw("\">").text(section.title()).raw("</a>\n");
    }
    page.raw("</nav>\n</header>\n");
  }

  private static void facts(Html page, List<Report.Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    page.raw("<dl class=\"facts\">\n");
    for (Report.Fact fact : facts) {
      page.raw("<div class=\"fact\">");
      page.element("dt", fact.label());
      page.element("dd class=\"figure\"", fact.figure());
      page.element("dd class=\"detail\"", fact.detail());
      page.raw("</div>\n");
    }
    page.raw("</dl>\n");
  }

  private static void warnings(Html page, List<String> warnings) {
    if (warnings.isEmpty()) {
      return;
    }
    page.raw("<aside class=\"warnings\" aria-labelledby=\"care\">\n");
    page.raw("<h2 id=\"care\">").text(FormatWords.CARE).raw("</h2>\n<ul>\n");
    warnings.forEach(warning -> page.element("li", warning));
    page.raw("</ul>\n</aside>\n");
  }

  private static void section(Html page, Report.Section section, NotePlan plan) {
    page.raw("<section aria-labelledby=\"").text(section.id()).raw("\">\n");
    page.raw("<h2 id=\"").text(section.id()).raw("\">").text(section.title()).raw("</h2>\n");
    section.sentences().forEach(sentence -> page.element("p", sentence));
    for (Block block : section.blocks()) {
      page.raw("<div class=\"block\">\n");
      if (block instanceof TableModel table && LongTable.isOwnPage(table)) {
        LongTable.link(page, table);
      } else if (block instanceof TableModel table) {
        HtmlTable.withNotes(page, table, plan.of(block));
      } else if (block instanceof FigureModel figure) {
        HtmlFigure.write(page, figure);
        HtmlNotes.ofBlock(page, plan.of(block));
      }
      page.raw("</div>\n");
    }
    HtmlNotes.ofSection(page, plan.of(section));
    page.raw("</section>\n");
  }
}
