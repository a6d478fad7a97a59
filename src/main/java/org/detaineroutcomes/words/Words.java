package org.detaineroutcomes.words;

import java.util.Locale;

/** How pieces of text are put together. */
public final class Words {
  private Words() {}

  /** "Counties" for "counties". */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A sentence of its own: with a capital, and a full stop unless a bracket closes it. */
  public static String sentence(String text) {
    String capital = capital(text);
    return capital.endsWith(".") || capital.endsWith("]") ? capital : capital + ".";
  }
}
