package org.detaineroutcomes.publish.format;

import java.util.regex.Pattern;

/** Text that Markdown and HTML take as text. */
public final class MarkdownText {
  private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]#|~!])");

  private MarkdownText() {}

  /** The text on one line, with what Markdown or HTML would read as their own escaped. */
  public static String of(String text) {
    String entities = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return SPECIAL.matcher(entities).replaceAll("\\\\$1").replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
