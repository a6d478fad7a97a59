package org.detaineroutcomes.publish.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.PageFrame;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.Codebook;
import org.detaineroutcomes.store.TableRow;
import org.junit.jupiter.api.Test;

class SourcesPageTest {
  private static final Site.Rows CODEBOOK =
      new Site.Rows() {
        @Override
        public void forEach(Table table, Consumer<TableRow> sink) {}

        @Override
        public List<List<Object>> codebook() {
          return List.of(
              column("measures", "results", "bound", "How it is to be read", "at_least; exact"),
              column("detainer_records", "core", "citizenship", "Country", ""));
        }
      };

  private static List<Object> column(
      String table, String layer, String name, String meaning, String codes) {
    assertThat(Codebook.HEADINGS).hasSize(12);
    return List.of(table, layer, name, "string", "", "", meaning, "", "never empty", "", "", codes);
  }

  private static Site site(Material material) {
    Report report = Fixture.report(material);
    return new Site(report, PageFrame.alone(report), CODEBOOK);
  }

  private static String text(Page page) {
    Material material = Fixture.material(Map.of());
    return page.write(material, site(material)).get(0).text();
  }

  @Test
  void everyFileStandsWithItsRowsItsReasonsAndItsWholeDigest() {
    assertThat(text(new SourcesPage()))
        .contains("<summary>crimes.csv</summary>")
        .contains("<code>" + "9f".repeat(32) + "</code>")
        .contains("<dd>4,212</dd>", "<dd>4,180</dd>")
        .contains("<dd>30: footnote</dd>", "<dd>2: word-for-word reprint</dd>")
        .contains("no copyright (17 U.S.C. 105)")
        .doesNotContain("synthetic/crimes.csv");
  }

  @Test
  void theCodebookHasTheTablesThatLeaveWithTheirCodesInWords() {
    assertThat(text(new CodebookPage()))
        .contains("1 table, 1 column.")
        .contains("<div id=\"measures.bound\"")
        .contains("<code>at_least</code> floor", "<code>exact</code> as published")
        .contains("string · never empty")
        .doesNotContain("citizenship");
  }

  @Test
  void theDataPageLinksFilesWithTheirRowsSizesAndDigests() {
    Material material = Fixture.material(Map.of());
    Site site = site(material);
    String table = site.report().tables().findFirst().orElseThrow().id();
    List<Document> written =
        List.of(
            Document.text("tables/" + table + ".csv", "a\n"),
            Document.text("tables/" + table + ".csv-metadata.json", "{}"),
            Document.text("places/48453.html", ""),
            Document.text("report.md", "# a\n"));

    assertThat(new DataPage().finish(material, site, written).get(0).text())
        .contains("<a href=\"tables/" + table + ".csv\">")
        .contains("SHA-256 <code>87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7")
        .contains("pd.read_csv(&quot;tables/" + table + ".csv&quot;)")
        .contains("<a href=\"report.md\">")
        .contains("from 1 to 9 are withheld and marked [c]")
        .doesNotContain("places/48453.html", "metadata.json\">");
  }
}
