package org.detaineroutcomes.publish.claims;

import java.util.List;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.PageHead;
import org.detaineroutcomes.publish.format.PageLink;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.results.Verdicts;
import org.detaineroutcomes.words.SiteWords;
import org.detaineroutcomes.words.claims.ClaimPageWords;

/** A line for each public claim, by verdict and topic; what it rests on is folded. */
public final class ClaimsPage implements Page {
  /** The page that has what the section of the report says. */
  public static final String PATH = "claims.html";

  /** The section of the report that this page has in its own form. */
  public static final String SECTION = "claims";

  @Override
  public PageLink link() {
    return new PageLink(PATH, SiteWords.CLAIMS);
  }

  @Override
  public List<Table> tables() {
    return List.of(Verdicts.TABLE, Verdicts.FIGURES);
  }

  @Override
  public boolean isIn(Material material) {
    return !material.rows(Verdicts.TABLE).isEmpty();
  }

  @Override
  public List<Document> write(Material material, Site site) {
    List<ClaimLine> claims = ClaimLine.all(material);
    return List.of(
        site.frame()
            .page(
                PageHead.of(link(), ClaimPageWords.TITLE),
                page -> new ClaimHtml(page, material).write(claims)));
  }
}
