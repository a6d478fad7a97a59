package org.detaineroutcomes.publish.sources;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.publish.disclosure.Loss;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.format.PageHead;
import org.detaineroutcomes.publish.format.PageLink;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.words.DataWords;
import org.detaineroutcomes.words.SiteWords;

/** What can be downloaded, how it is read, how it is cited, and what is withheld of it. */
public final class DataPage implements Page {
  private static final String TABLES = "tables/";
  private static final String CSV = ".csv";

  @Override
  public PageLink link() {
    return new PageLink("data.html", SiteWords.DATA);
  }

  /** None: it lists files. */
  @Override
  public List<Table> tables() {
    return List.of();
  }

  /** Nothing yet: it lists what the others have written. */
  @Override
  public List<Document> write(Material material, Site site) {
    return List.of();
  }

  @Override
  public List<Document> finish(Material material, Site site, List<Document> written) {
    List<Document> data =
        written.stream()
            .filter(document -> DataWords.kind(document.path()).isPresent())
            .sorted(Comparator.comparing(Document::path))
            .toList();
    PageHead head = PageHead.of(link(), SiteWords.DATA + " · " + site.report().title());
    return List.of(site.frame().page(head, page -> main(page, material, site, data)));
  }

  private static void main(Html page, Material material, Site site, List<Document> data) {
    page.element("h1", SiteWords.DATA);
    site.report()
        .banner()
        .ifPresent(banner -> page.element("p class=\"banner\" role=\"note\"", banner));
    page.element("p class=\"lead\"", DataWords.LEAD);
    read(page, data);
    section(page, "cite", DataWords.CITE);
    page.element("p", DataWords.citation(site.report().title(), material.run().resultKey()));
    page.element("p", DataWords.KEY);
    page.raw("</section>\n");
    section(page, "withheld", DataWords.WITHHELD);
    page.element(
        "p", DataWords.withheld(material.suppression().below(), material.suppression().zeros()));
    if (material.suppression().withholds()) {
      Loss loss = material.disclosure().loss();
      Loss simple = material.disclosure().greedyLoss();
      page.element(
          "p", DataWords.lost(loss.counts(), loss.people(), simple.counts(), simple.people()));
    }
    page.raw("</section>\n");
    files(page, site, data);
  }

  private static void read(Html page, List<Document> data) {
    Optional<String> csv =
        data.stream()
            .map(Document::path)
            .filter(path -> path.startsWith(TABLES) && path.endsWith(CSV))
            .findFirst();
    if (csv.isEmpty()) {
      return;
    }
    section(page, "read", DataWords.READ);
    page.element("p", DataWords.READ_FROM);
    for (Snippets snippet : Snippets.values()) {
      page.element("h3", snippet.tool());
      page.raw("<pre><code>").text(snippet.of(csv.get())).raw("</code></pre>\n");
    }
    page.raw("</section>\n");
  }

  private static void files(Html page, Site site, List<Document> data) {
    section(page, "files", DataWords.FILES);
    List<String> kinds =
        data.stream().flatMap(d -> DataWords.kind(d.path()).stream()).distinct().toList();
    for (String kind : kinds) {
      List<Document> of =
          data.stream().filter(d -> DataWords.kind(d.path()).equals(Optional.of(kind))).toList();
      FileList.write(page, site.report(), kind, of);
    }
    page.raw("</section>\n");
  }

  private static void section(Html page, String id, String title) {
    page.raw("<section aria-labelledby=\"" + id + "\">\n");
    page.element("h2 id=\"" + id + "\"", title);
  }
}
