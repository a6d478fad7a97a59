package org.detaineroutcomes.publish.places;

import java.util.List;
import java.util.Locale;
import org.detaineroutcomes.publish.format.Html;
import org.detaineroutcomes.publish.format.HtmlBlocks;
import org.detaineroutcomes.words.PlaceWords;

/**
 * A box that filters a list as one types. It shows where scripts run; without them the list is
 * whole, with an anchor a group.
 */
public final class SearchBox {
  private SearchBox() {}

  /** What a page with a search box runs. */
  public static List<String> scripts() {
    return List.of(HtmlBlocks.script("search.js"));
  }

  /** The box; the list that it filters follows between {@link #open} and {@link #close}. */
  public static void write(Html page, String label) {
    page.raw("<form class=\"search\" role=\"search\" hidden>\n<label for=\"search\">").text(label);
    page.raw("</label>\n<input id=\"search\" type=\"search\" autocomplete=\"off\"");
    page.raw(" spellcheck=\"false\">\n");
    page.raw("<p id=\"search-said\" role=\"status\" data-none=\"").text(PlaceWords.NO_MATCH);
    page.raw("\"></p>\n</form>\n");
  }

  /** Begins the list. */
  public static void open(Html page) {
    page.raw("<div id=\"found\">\n");
  }

  /** Ends the list. */
  public static void close(Html page) {
    page.raw("</div>\n");
  }

  /** The attribute of an item that says by which words it is found. */
  public static String keys(List<String> words) {
    Html attribute = new Html();
    attribute.raw(" data-keys=\"").text(String.join(" ", words).toLowerCase(Locale.ROOT));
    return attribute.raw("\"").toString();
  }
}
