package org.detaineroutcomes.model;

import java.util.regex.Pattern;

/**
 * Text from an input as a reader may see it: characters that steer a terminal, or turn the
 * direction of what follows them, stand as their code point, such as {@code <U+202E>}.
 */
public final class ShownText {
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private ShownText() {}

  /** The text with such characters named. */
  public static String of(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(unseen -> "<U+%04X>".formatted((int) unseen.group().charAt(0)));
  }
}
