package org.detaineroutcomes.model;

/**
 * Text from an input as a reader may see it: characters that steer a terminal, or turn the
 * direction of what follows them, stand as their code point, such as {@code <U+202E>}.
 */
public final class ShownText {
  private static final char DELETE = 0x7F;

  private ShownText() {}

  /** The text with such characters named. */
  public static String of(String text) {
    int first = 0;
    while (first < text.length() && !isUnseen(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.substring(0, first));
    for (int i = first; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (isUnseen(letter)) {
        shown.append("<U+%04X>".formatted((int) letter));
      } else {
        shown.append(letter);
      }
    }
    return shown.toString();
  }

  private static boolean isUnseen(char letter) {
    if (letter < ' ') {
      return letter != '\r' && letter != '\n' && letter != '\t';
    }
    return letter == DELETE
        || letter == '\u200E'
        || letter == '\u200F'
        || (letter >= '\u202A' && letter <= '\u202E')
        || (letter >= '\u2066' && letter <= '\u2069');
  }
}
