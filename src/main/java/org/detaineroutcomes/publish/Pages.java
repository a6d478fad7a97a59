package org.detaineroutcomes.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.claims.ClaimsPage;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.PageFrame;
import org.detaineroutcomes.publish.format.PageLink;
import org.detaineroutcomes.publish.front.FrontPage;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.places.FacilitiesPage;
import org.detaineroutcomes.publish.places.PlacesPage;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.publish.sources.CodebookPage;
import org.detaineroutcomes.publish.sources.DataPage;
import org.detaineroutcomes.publish.sources.SourcesPage;
import org.detaineroutcomes.publish.technical.TechnicalPage;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.words.SiteWords;

/** Every page of the site, in the order of the navigation. */
public final class Pages {
  public static final List<Page> ALL =
      List.of(
          new FrontPage(),
          new TechnicalPage(),
          new ClaimsPage(),
          new PlacesPage(),
          new FacilitiesPage(),
          new SourcesPage(),
          new CodebookPage(),
          new DataPage());

  private Pages() {}

  /** The small tables that pages print beside those of chapters, each once. */
  public static List<Table> tables() {
    return ALL.stream().flatMap(page -> page.tables().stream()).distinct().toList();
  }

  /** The files of the site of a release. */
  static Stream<Document> write(Material material, Report report, Site.Rows rows) {
    Site site = site(material, report, rows);
    return in(material).flatMap(page -> page.write(material, site).stream());
  }

  /** The files of the site that list all others, which are written. */
  static Stream<Document> finish(
      Material material, Report report, Site.Rows rows, List<Document> written) {
    Site site = site(material, report, rows);
    return in(material).flatMap(page -> page.finish(material, site, written).stream());
  }

  private static Stream<Page> in(Material material) {
    return ALL.stream().filter(page -> page.isIn(material));
  }

  private static Site site(Material material, Report report, Site.Rows rows) {
    return new Site(report, frame(material, in(material).map(Page::link).toList()), rows);
  }

  private static PageFrame frame(Material material, List<PageLink> links) {
    Material.Run run = material.run();
    Optional<String> newest =
        run.inputs().stream()
            .filter(InputRecord::inForce)
            .map(InputRecord::edition)
            .filter(day -> !day.isEmpty())
            .max(Comparator.naturalOrder());
    return new PageFrame(
        material.job().name(), links, run.resultKey(), SiteWords.data(run.asKnown(), newest));
  }
}
