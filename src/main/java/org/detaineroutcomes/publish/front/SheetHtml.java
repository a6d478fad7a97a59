package org.detaineroutcomes.publish.front;

import java.util.List;
import org.detaineroutcomes.publish.figure.FigureSource;
import org.detaineroutcomes.publish.figure.Figures;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.format.PageLink;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Block;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.words.front.CorrectionWords;
import org.detaineroutcomes.words.front.FrontWords;

/** Lays the front page out. */
final class SheetHtml {
  private final Html page;
  private final Material material;
  private final Site site;

  SheetHtml(Html page, Material material, Site site) {
    this.page = page;
    this.material = material;
    this.site = site;
  }

  void write(FrontSheet sheet) {
    page.raw("<article class=\"front\">\n<header>\n");
    page.element("p class=\"eyebrow\"", site.report().title());
    page.element("h1", sheet.title());
    site.report()
        .banner()
        .ifPresent(banner -> page.element("p class=\"banner\" role=\"note\"", banner));
    page.raw("<p class=\"corrections banner\" role=\"note\"></p>\n");
    material
        .job()
        .publish()
        .corrects()
        .ifPresent(
            c ->
                page.element(
                    "p class=\"banner\" role=\"note\"",
                    CorrectionWords.corrects(c.release(), c.reason())));
    page.raw("<div class=\"opening\">\n");
    sheet.standfirst().forEach(sentence -> page.element("p", sentence));
    page.raw("</div>\n");
    dates(sheet);
    page.raw("</header>\n");
    sheet.parts().forEach(this::part);
    doubts(sheet.doubts());
    new CitationHtml(page, material).write(sheet.title(), sheet.window());
    links();
    page.raw("</article>\n");
  }

  private void dates(FrontSheet sheet) {
    page.raw("<dl class=\"dates\">\n");
    FrontWords.dates(
            sheet.window(),
            material.run().asKnown(),
            CitedEditions.newest(material),
            material.run().resultKey())
        .forEach(
            (label, text) -> {
              page.raw("<div>");
              page.element("dt", label);
              page.element("dd", text);
              page.raw("</div>\n");
            });
    page.raw("</dl>\n");
  }

  private void part(FrontSheet.Part part) {
    boolean drawn = part.block().filter(Figures::isFigure).isPresent();
    page.raw("<section class=\"part" + (drawn ? " figure" : "") + "\">\n");
    page.element("h2", part.heading());
    part.block().ifPresent(block -> block(block, part.bars()));
    if (!part.quote().isEmpty()) {
      page.element("p class=\"quote\"", part.quote());
    }
    if (!part.note().isEmpty()) {
      page.element("p class=\"note\"", part.note());
    }
    page.raw("</section>\n");
  }

  private void block(Block block, boolean bars) {
    if (block instanceof TableModel table) {
      new GlanceTable(page, table.forReaders(), bars).write();
      return;
    }
    FigureSource source = FigureSource.of(block.notes(), material.run().resultKey());
    page.raw("<figure class=\"wide\">\n").raw(Figures.of(block, source).svg());
    page.raw("</figure>\n<figure class=\"narrow\" aria-hidden=\"true\">\n");
    page.raw(Figures.narrow(block, source).svg()).raw("</figure>\n");
  }

  private void doubts(List<String> doubts) {
    if (doubts.isEmpty()) {
      return;
    }
    page.raw("<section class=\"part doubts\">\n");
    page.element("h2", FrontWords.DOUBTS);
    page.raw("<ol>\n");
    doubts.forEach(doubt -> page.element("li", doubt));
    page.raw("</ol>\n</section>\n");
  }

  private void links() {
    List<PageLink> others = site.frame().pages().stream().skip(1).toList();
    if (others.isEmpty()) {
      return;
    }
    page.raw("<section class=\"part more\">\n");
    page.element("h2", FrontWords.MORE);
    page.raw("<ul>\n");
    for (PageLink link : others) {
      page.raw("<li><a href=\"").text(link.path()).raw("\">").text(link.title()).raw("</a></li>\n");
    }
    page.raw("</ul>\n</section>\n");
  }
}
