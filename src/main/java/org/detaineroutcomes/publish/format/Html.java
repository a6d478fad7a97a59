package org.detaineroutcomes.publish.format;

/** Text on its way into a page: whatever comes from data goes through {@link #text}. */
public final class Html {
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
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
