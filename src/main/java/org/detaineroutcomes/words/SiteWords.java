package org.detaineroutcomes.words;

import java.util.Optional;

/** Titles of the pages of a site, and what stands at the foot of each. */
public final class SiteWords {
  public static final String SKIP = "Skip to the content";
  public static final String PAGES = "Pages";
  public static final String RESULT_KEY = "Result key";
  public static final String SAME_KEY =
      "The same inputs, job and code give the same key and the same pages.";

  public static final String SUMMARY = "Summary";
  public static final String TECHNICAL = "Technical report";
  public static final String CLAIMS = "Claims";
  public static final String PLACES = "Places";
  public static final String SOURCES = "Sources";
  public static final String CODEBOOK = "Codebook";
  public static final String DATA = "Data";

  private SiteWords() {}

  /**
   * From when the data are.
   *
   * @param asKnown ISO day as of which inputs were taken; empty: all there is
   * @param newest ISO day of the newest edition among the inputs; empty if none is dated
   */
  public static String data(String asKnown, Optional<String> newest) {
    String known = asKnown.isEmpty() ? "" : "Data as known on " + asKnown + ". ";
    return (known + newest.map(day -> "Newest edition of an input: " + day + ".").orElse(""))
        .strip();
  }
}
