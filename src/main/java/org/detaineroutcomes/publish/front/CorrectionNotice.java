package org.detaineroutcomes.publish.front;

import org.detaineroutcomes.words.front.CorrectionWords;

/**
 * How a correction is announced on a page that may not change: the page links to a style sheet in
 * the warehouse, named by its own result key. There is none until a release corrects it; then the
 * style sheet writes the notice at the top of the page.
 */
public final class CorrectionNotice {
  private CorrectionNotice() {}

  /** Where the page of a release looks for its notice, from the report's folder. */
  static String path(String resultKey) {
    return "../../../corrections/" + resultKey + ".css";
  }

  /**
   * The notice.
   *
   * @param correctedBy result key of the release that puts it right
   * @param reason what was wrong
   */
  public static String styleSheet(String correctedBy, String reason) {
    return ".corrections { display: block; }\n.corrections::before { content: \""
        + escaped(CorrectionWords.corrected(correctedBy, reason))
        + "\"; }\n";
  }

  /**
   * Letters, digits and blanks as they are, everything else by its number and the blank that ends
   * it.
   */
  private static String escaped(String text) {
    StringBuilder css = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == ' ') {
                css.appendCodePoint(c);
              } else {
                css.append(String.format(java.util.Locale.ROOT, "\\%06x ", c));
              }
            });
    return css.toString();
  }
}
