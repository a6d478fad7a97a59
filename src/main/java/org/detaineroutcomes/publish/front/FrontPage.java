package org.detaineroutcomes.publish.front;

import java.util.List;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.format.PageHead;
import org.detaineroutcomes.publish.format.PageLink;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.words.SiteWords;

/** The page that opens the site. */
public final class FrontPage implements Page {
  @Override
  public PageLink link() {
    return new PageLink("index.html", SiteWords.SUMMARY);
  }

  @Override
  public List<Table> tables() {
    return List.of();
  }

  @Override
  public List<Document> write(Material material, Site site) {
    Report report = site.report();
    return List.of(
        site.frame().page(PageHead.of(link(), report.title()), page -> main(page, report)));
  }

  private static void main(Html page, Report report) {
    page.element("h1", report.title());
    report.banner().ifPresent(banner -> page.element("p class=\"banner\" role=\"note\"", banner));
    page.raw("<div class=\"opening\">\n");
    report.opening().forEach(sentence -> page.element("p", sentence));
    page.raw("</div>\n");
  }
}
