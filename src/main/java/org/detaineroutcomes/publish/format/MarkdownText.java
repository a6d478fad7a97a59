package org.detaineroutcomes.publish.format;

import java.util.regex.Pattern;
import org.detaineroutcomes.model.ShownText;

/** Text that Markdown and HTML take as text. */
public final class MarkdownText {
  private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]#|~!$@])");

  /** What readers of Markdown make a link of where nothing says that it is one. */
  private static final Pattern LINK = Pattern.compile(":(?=//)|(?<=\\bwww)\\.");

  private MarkdownText() {}

  /** The text on one line, with what Markdown or HTML would read as their own escaped. */
  public static String of(String text) {
    String entities =
        ShownText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String line =
        SPECIAL.matcher(entities).replaceAll("\\\\$1").replaceAll("\\s*[\\r\\n]+\\s*", " ");
    return LINK.matcher(line).replaceAll("\\\\$0");
  }
}
