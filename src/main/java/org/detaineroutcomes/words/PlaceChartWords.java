package org.detaineroutcomes.words;

import java.util.List;

/** The words of charts of counts by place. */
public final class PlaceChartWords {
  public static final String COUNT = "Count";
  public static final String PLACE = "Place";
  public static final String READING =
      "Number. Lines: from the least to the most it can be, where sources differ or a correction"
          + " leaves it open.";

  private PlaceChartWords() {}

  public static String title(String measure) {
    return Words.capital(measure) + ", by place";
  }

  /** A chart in words: its lines, each with its places and their numbers. */
  public static String description(String title, List<String> lines) {
    return "Bars. " + title + ". " + String.join("; ", lines) + ".";
  }

  /** A line with its places and their numbers. */
  public static String line(String name, List<String> places) {
    return name + ": " + String.join(", ", places);
  }
}
