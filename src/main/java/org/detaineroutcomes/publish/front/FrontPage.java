package org.detaineroutcomes.publish.front;

import java.util.List;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.PageHead;
import org.detaineroutcomes.publish.format.PageLink;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.results.Checks;
import org.detaineroutcomes.schema.results.Groups;
import org.detaineroutcomes.words.SiteWords;

/** The page that opens the site and is sent alone: one of a few kinds, by what the release has. */
public final class FrontPage implements Page {
  private static final List<Kind> KINDS =
      List.of(
          new ComparisonFront(),
          new WeeklyFront(),
          new CitizensFront(),
          new DeclinesFront(),
          new LevelsFront());

  @Override
  public PageLink link() {
    return new PageLink("index.html", SiteWords.SUMMARY);
  }

  @Override
  public List<Table> tables() {
    return List.of(Checks.TABLE, Groups.TABLE);
  }

  @Override
  public List<Document> write(Material material, Site site) {
    FrontSheet sheet = sheet(material, site);
    return List.of(
        site.frame()
            .page(
                PageHead.of(link(), sheet.title())
                    .announcing(CorrectionNotice.path(material.run().resultKey())),
                page -> new SheetHtml(page, material, site).write(sheet)));
  }

  /** The last kind takes every release. */
  static FrontSheet sheet(Material material, Site site) {
    return KINDS.stream()
        .filter(kind -> kind.isOf(material))
        .findFirst()
        .orElseThrow()
        .write(material, site);
  }
}
