package org.detaineroutcomes.publish.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.format.HtmlBlocks;
import org.detaineroutcomes.publish.format.PageHead;
import org.detaineroutcomes.publish.format.PageLink;
import org.detaineroutcomes.publish.material.FileNames;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.reports.ReportEditionBlock;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.ReportEditions;
import org.detaineroutcomes.schema.results.DataQuality;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.InputRecord;
import org.detaineroutcomes.words.InputWords;
import org.detaineroutcomes.words.QualityWords;
import org.detaineroutcomes.words.SiteWords;
import org.detaineroutcomes.words.SourceWords;

/** Every input file: who publishes it, which edition it is, and what became of its rows. */
public final class SourcesPage implements Page {
  @Override
  public PageLink link() {
    return new PageLink("sources.html", SiteWords.SOURCES);
  }

  @Override
  public List<Table> tables() {
    return List.of(ReportEditions.TABLE, Errata.TABLE, DataQuality.TABLE);
  }

  @Override
  public boolean isIn(Material material) {
    return !material.run().inputs().isEmpty();
  }

  @Override
  public List<Document> write(Material material, Site site) {
    PageHead head = PageHead.of(link(), SiteWords.SOURCES + " · " + site.report().title());
    return List.of(site.frame().page(head, page -> main(page, material, site)));
  }

  private static void main(Html page, Material material, Site site) {
    List<InputRecord> inputs = material.run().inputs();
    FileNames names = FileNames.of(inputs);
    page.element("h1", SiteWords.SOURCES);
    site.report()
        .banner()
        .ifPresent(banner -> page.element("p class=\"banner\" role=\"note\"", banner));
    page.element(
        "p class=\"lead\"",
        InputWords.files(inputs.size(), inputs.stream().mapToLong(InputRecord::rowsIn).sum()));
    page.element("p", InputWords.ACCOUNTED);
    if (!material.run().asKnown().isEmpty()) {
      page.element("p", InputWords.asKnown(material.run().asKnown()));
    }
    section(page, "files", InputWords.FILES);
    HtmlBlocks.table(page, InputTables.files(material, names));
    page.raw("</section>\n");
    QualityTable.of(material)
        .ifPresent(
            table -> {
              section(page, "quality", QualityWords.TITLE);
              HtmlBlocks.table(page, table);
              page.raw("</section>\n");
            });
    section(page, "each", InputWords.EACH);
    Map<String, Long> same =
        inputs.stream().collect(Collectors.groupingBy(InputRecord::file, Collectors.counting()));
    for (InputRecord input : inputs) {
      record(page, material, input, names.of(input.file()), same.get(input.file()) > 1);
    }
    page.raw("</section>\n");
    List<TableModel> editions = new ArrayList<>();
    ReportEditionBlock.of(material).map(TableModel.class::cast).ifPresent(editions::add);
    InputTables.corrections(material).ifPresent(editions::add);
    if (!editions.isEmpty()) {
      section(page, "reports", InputWords.REPORTS);
      editions.forEach(table -> HtmlBlocks.table(page, table));
      page.raw("</section>\n");
    }
    notes(page, material.run().notes());
  }

  private static void section(Html page, String id, String title) {
    page.raw("<section aria-labelledby=\"" + id + "\">\n");
    page.element("h2 id=\"" + id + "\"", title);
  }

  private static void record(
      Html page, Material material, InputRecord input, String name, boolean fillsSeveral) {
    page.raw("<details class=\"source\">\n<summary>").text(name);
    if (fillsSeveral) {
      page.text(": " + SourceWords.holding(input.table()));
    }
    page.raw("</summary>\n<dl class=\"notes\">\n");
    line(page, InputWords.PUBLISHER, SourceWords.publisher(input.format()));
    line(page, InputWords.HOLDS, SourceWords.holding(input.table()));
    line(page, InputWords.EDITION, InputWords.edition(input.edition()));
    line(page, InputWords.STATUS, InputWords.status(input.inForce()));
    line(page, InputWords.COVERAGE, InputTables.coverage(material, input));
    line(page, InputWords.TERMS, InputWords.terms(input.format()));
    line(page, InputWords.SIZE, InputWords.bytes(input.bytes()));
    page.element("dt", InputWords.DIGEST);
    page.raw("<dd class=\"digest\"><code>").text(input.sha256()).raw("</code></dd>\n");
    line(page, InputWords.READ, Numbers.count(input.rowsIn()));
    line(page, InputWords.KEPT, Numbers.count(input.kept()));
    reasons(page, InputWords.SET_ASIDE, input.setAside());
    reasons(page, InputWords.QUARANTINED, input.quarantined());
    page.raw("</dl>\n</details>\n");
  }

  private static void line(Html page, String label, String text) {
    page.element("dt", label);
    page.element("dd", text);
  }

  private static void reasons(Html page, String label, Map<String, Long> reasons) {
    page.element("dt", label);
    if (reasons.isEmpty()) {
      page.element("dd", "0");
    }
    reasons.forEach((why, rows) -> page.element("dd", Numbers.count(rows) + ": " + why));
  }

  private static void notes(Html page, List<String> notes) {
    if (notes.isEmpty()) {
      return;
    }
    section(page, "notes", InputWords.NOTES);
    page.raw("<ul>\n");
    notes.forEach(note -> page.element("li", note));
    page.raw("</ul>\n</section>\n");
  }
}
