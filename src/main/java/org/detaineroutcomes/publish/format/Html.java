package org.detaineroutcomes.publish.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.model.ShownText;

/** Text on its way into a page: whatever comes from data goes through {@link #text}. */
public final class Html {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[^\\s<>\"'\\p{Cntrl}\\p{Cf}]*[^\\s<>\"'\\p{Cntrl}\\p{Cf}.,;:!?)\\]]");

  private final StringBuilder page = new StringBuilder();

  /** Markup of our own. */
  public Html raw(String markup) {
    page.append(markup);
    return this;
  }

  /** Text, safe between tags and inside double or single quotes. */
  public Html text(String text) {
    page.append(escape(text));
    return this;
  }

  /** Text in which addresses of web pages can be followed; nothing is asked for until they are. */
  public Html linked(String text) {
    Matcher address = ADDRESS.matcher(text);
    int from = 0;
    while (address.find()) {
      text(text.substring(from, address.start()));
      raw("<a rel=\"noreferrer\" href=\"").text(address.group()).raw("\">");
      text(address.group()).raw("</a>");
      from = address.end();
    }
    return text(text.substring(from));
  }

  /** An element on a line of its own; {@code tag} may carry attributes of our own. */
  public Html element(String tag, String text) {
    int end = tag.indexOf(' ');
    raw("<" + tag + ">").text(text).raw("</" + (end < 0 ? tag : tag.substring(0, end)) + ">\n");
    return this;
  }

  @Override
  public String toString() {
    return page.toString();
  }

  static String escape(String text) {
    return ShownText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
