package org.detaineroutcomes.model;

import java.util.Locale;

/** The same place, printed with the word county or without. */
public final class PlaceName {
  private PlaceName() {}

  /** Lower case, without "County" or "Parish", one space between words. */
  public static String bare(String printed) {
    String bare = printed.toLowerCase(Locale.ROOT).replaceAll("\\s+(county|parish)$", "");
    return bare.replaceAll("[^a-z0-9]+", " ").strip();
  }
}
