package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.format.Format.Document;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.site.Site;

/** The page that opens a site as a reader has it. */
public record FrontText(String html) {
  /** What no reader of a front page should meet. */
  private static final List<Pattern> JARGON =
      Stream.of(
              "smoothness",
              "M=\\d",
              "simple, ",
              "any-detainer-limit",
              "callaway-santanna",
              "\\.csv\\b",
              "/[a-z_]+/",
              "event time",
              "chi-squared",
              "\\bATT\\b",
              "unit-period",
              "\\[vs ",
              "[a-z]_[a-z]",
              "\\bnull\\b",
              "p = 0\\.000")
          .map(Pattern::compile)
          .toList();

  public static FrontText of(Material material) {
    return new FrontText(
        Pages.write(material, Fixture.report(material), Site.Rows.NONE)
            .filter(document -> document.path().equals("index.html"))
            .map(Document::text)
            .findFirst()
            .orElseThrow());
  }

  public String title() {
    return plain(between("<h1>", "</h1>").get(0));
  }

  /** What is read on the page, each figure once; {@code pre} is for machines. */
  public String text() {
    return plain(main().replaceAll("(?s)<figure class=\"narrow\".*?</figure>", " "));
  }

  public int words() {
    return text().split(" ", -1).length;
  }

  public List<String> doubts() {
    return between("<ol>", "</ol>").stream()
        .flatMap(list -> between(list, "<li>", "</li>").stream())
        .map(FrontText::plain)
        .toList();
  }

  /** The rows of a table, cells apart by bars. */
  public List<String> rows(String table) {
    String body = between("id=\"" + table + "\"", "</table>").get(0);
    return between(body, "<tr><th scope=\"row\"", "</tr>").stream()
        .map(row -> row.substring(row.indexOf('>') + 1))
        .map(row -> plain(row.replaceAll("</t[hd]>(?=<t)", " | ")))
        .toList();
  }

  /** Words of the page that a reader should not meet; the citation's are for machines. */
  public List<String> jargon() {
    String text =
        plain(main().replaceAll("(?s)<pre>.*?</pre>", " ").replaceAll("(?s)<svg.*?</svg>", " "));
    return JARGON.stream()
        .flatMap(pattern -> pattern.matcher(text).results().map(found -> found.group()))
        .toList();
  }

  public int weight() {
    return html.length();
  }

  private String main() {
    return between("<main id=\"content\">", "</main>").get(0);
  }

  private List<String> between(String from, String to) {
    return between(html, from, to);
  }

  private static List<String> between(String text, String from, String to) {
    List<String> found = new ArrayList<>();
    Matcher matcher =
        Pattern.compile(Pattern.quote(from) + "(.*?)" + Pattern.quote(to), Pattern.DOTALL)
            .matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String plain(String markup) {
    return markup
        .replaceAll("<[^>]+>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
