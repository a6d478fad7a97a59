package org.detaineroutcomes.publish.technical;

import java.util.List;
import org.detaineroutcomes.publish.claims.ClaimsPage;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.HtmlFormat;
import org.detaineroutcomes.publish.format.PageLink;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.words.SiteWords;

/** All of the report that has no page of its own. */
public final class TechnicalPage implements Page {
  @Override
  public PageLink link() {
    return new PageLink(HtmlFormat.PATH, SiteWords.TECHNICAL);
  }

  /** None of its own: chapters declare theirs. */
  @Override
  public List<Table> tables() {
    return List.of();
  }

  @Override
  public List<Document> write(Material material, Site site) {
    return HtmlFormat.pages(site.report().without(List.of(ClaimsPage.SECTION)), site.frame());
  }
}
