package org.detaineroutcomes.publish.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.format.PageHead;
import org.detaineroutcomes.publish.format.PageLink;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.places.SearchBox;
import org.detaineroutcomes.publish.site.Page;
import org.detaineroutcomes.publish.site.Site;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.store.Codebook;
import org.detaineroutcomes.words.CodeWords;
import org.detaineroutcomes.words.CodebookWords;
import org.detaineroutcomes.words.SiteWords;

/**
 * Every column of every table that leaves: what it means, its type, unit and codes. The file {@code
 * codebook.csv} has the same lines and those of the tables that stay.
 */
public final class CodebookPage implements Page {
  @Override
  public PageLink link() {
    return new PageLink("codebook.html", SiteWords.CODEBOOK);
  }

  /** None: it prints what columns are, and no rows. */
  @Override
  public List<Table> tables() {
    return List.of();
  }

  @Override
  public List<Document> write(Material material, Site site) {
    PageHead head =
        PageHead.of(link(), SiteWords.CODEBOOK + " · " + site.report().title())
            .running(SearchBox.scripts());
    return List.of(site.frame().page(head, page -> main(page, site.rows().codebook())));
  }

  private static void main(Html page, List<List<Object>> codebook) {
    Map<String, List<Described>> tables = leaving(codebook);
    page.element("h1", SiteWords.CODEBOOK);
    page.element(
        "p class=\"lead\"",
        CodebookWords.size(tables.size(), tables.values().stream().mapToInt(List::size).sum()));
    page.raw("<p>").text(CodebookWords.WHOLE).raw(" <a href=\"codebook.csv\">codebook.csv</a>.");
    page.raw("</p>\n");
    SearchBox.write(page, CodebookWords.SEARCH);
    page.raw("<nav class=\"contents\" aria-label=\"").text(CodebookWords.TABLES).raw("\">\n");
    tables.keySet().forEach(name -> page.raw("<a href=\"#" + name + "\">" + name + "</a>\n"));
    page.raw("</nav>\n");
    SearchBox.open(page);
    tables.forEach((name, columns) -> table(page, name, columns));
    SearchBox.close(page);
  }

  /** One column of the codebook: its facts by their headings, and its codes. */
  private record Described(Map<String, String> facts, List<String> codes) {
    static Described of(List<Object> row) {
      Map<String, String> facts = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        facts.put(Codebook.HEADINGS.get(i), String.valueOf(row.get(i)));
      }
      return new Described(facts, Codebook.codes(row));
    }

    String get(String heading) {
      return facts.get(heading);
    }
  }

  /** Tables of results and the joined table, each with its columns. */
  private static Map<String, List<Described>> leaving(List<List<Object>> codebook) {
    Map<String, List<Described>> tables = new LinkedHashMap<>();
    for (List<Object> row : codebook) {
      Described column = Described.of(row);
      boolean leaves =
          column.get("layer").equals(Layer.RESULTS.folder())
              || column.get("table").equals(Joined.TABLE.name());
      if (leaves) {
        tables.computeIfAbsent(column.get("table"), name -> new ArrayList<>()).add(column);
      }
    }
    return tables;
  }

  private static void table(Html page, String name, List<Described> columns) {
    page.raw("<section data-group aria-labelledby=\"" + name + "\">\n");
    page.element("h2 id=\"" + name + "\"", name);
    page.raw("<dl class=\"codebook\">\n");
    columns.forEach(column -> column(page, name, column));
    page.raw("</dl>\n</section>\n");
  }

  private static void column(Html page, String table, Described column) {
    String name = column.get("column");
    page.raw("<div id=\"").text(table + "." + name).raw("\"");
    page.raw(SearchBox.keys(List.of(table, name, column.get("meaning")))).raw(">\n<dt><a href=\"#");
    page.text(table + "." + name).raw("\">").text(name).raw("</a></dt>\n<dd>");
    page.text(column.get("meaning"));
    page.raw(" <span class=\"has\">").text(facts(column)).raw("</span>");
    codes(page, column.codes());
    page.raw("</dd>\n</div>\n");
  }

  private static String facts(Described column) {
    List<String> facts = new ArrayList<>();
    facts.add(column.get("type"));
    for (String fact : List.of("unit", "key", "range", "if_empty")) {
      if (!column.get(fact).isEmpty()) {
        facts.add(column.get(fact));
      }
    }
    return String.join(" · ", facts);
  }

  private static void codes(Html page, List<String> codes) {
    if (codes.isEmpty()) {
      return;
    }
    page.raw("<ul>\n");
    CodeWords.of(codes)
        .forEach(
            (code, words) -> {
              page.raw("<li><code>").text(code).raw("</code>");
              page.text(code.equals(words) ? "" : " " + words).raw("</li>\n");
            });
    page.raw("</ul>\n");
  }
}
