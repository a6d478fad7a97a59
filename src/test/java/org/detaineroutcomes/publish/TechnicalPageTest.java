package org.detaineroutcomes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.PageFrame;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.publish.report.TableNotes;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.publish.technical.TechnicalPage;
import org.junit.jupiter.api.Test;

class TechnicalPageTest {
  private static List<Document> pages(Report report) {
    Material material = Fixture.material(Map.of());
    return new TechnicalPage()
        .write(material, new Site(report, PageFrame.alone(report), Site.Rows.NONE));
  }

  @Test
  void whatIsOpenOnThePageIsFewWords() {
    String page = pages(Fixture.report()).get(0).text();
    assertThat(words(page)).isBetween(500, 4_500);
  }

  @Test
  void noNoteStandsTwiceOnThePage() {
    String page = pages(Fixture.report()).get(0).text();
    for (TableModel table : Fixture.report().without(List.of("claims")).tables().toList()) {
      for (TableNotes.Line line : table.notes().lines()) {
        assertThat(times(page, "<dd>" + escaped(line.text()) + "</dd>"))
            .as(line.text())
            .isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void claimsStandOnTheirOwnPage() {
    assertThat(pages(Fixture.report()).get(0).text()).doesNotContain("id=\"claims\"");
  }

  @Test
  void aVeryLongTableHasAPageOfItsOwnWithAllItsNotes() {
    List<List<Cell>> rows = new ArrayList<>(Collections.nCopies(101, List.of(Cell.text("Adams"))));
    TableNotes notes =
        new TableNotes("rows", "police", "no edition stated", "all places", List.of("Few."));
    TableModel table =
        new TableModel(
            "places", "Places", List.of(TableModel.Column.text("place", "Place")), rows, notes);
    Report whole = Fixture.report();
    Report report =
        new Report(
            whole.name(),
            whole.title(),
            whole.banner(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Report.Section("s", "Section", List.of(), List.of(table))),
            whole.resultKey());

    List<Document> pages = pages(report);

    assertThat(pages)
        .extracting(Document::path)
        .containsExactly("technical.html", "technical/places.html");
    assertThat(pages.get(0).text())
        .contains("<a href=\"technical/places.html\">Places</a>: 101 rows")
        .doesNotContain("Adams");
    assertThat(pages.get(1).text()).contains("Adams", "police", "all places", "Few.");
  }

  private static int times(String page, String part) {
    return page.split(Pattern.quote(part), -1).length - 1;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Words between tags, without scripts, styles, drawings and what is folded. */
  private static int words(String page) {
    String open =
        page.replaceAll("(?s)<(script|style|svg|details)\\b.*?</\\1>", " ")
            .replaceAll("<[^>]*>", " ");
    return open.strip().split("\\s+").length;
  }
}
