package org.detaineroutcomes.words.front;

import java.util.List;

/** One sentence a figure that can be quoted. */
public final class FigureSentences {
  private FigureSentences() {}

  /**
   * Of changes by time since adoption.
   *
   * @param before periods before adoption that have an interval
   * @param foundBefore those of them whose interval excludes zero
   * @param after periods from adoption on that have an interval
   * @param foundAfter those of them whose interval excludes zero
   */
  public static String byTime(
      String period, long before, long foundBefore, long after, long foundAfter) {
    return "From adoption on, "
        + part(period, after, foundAfter, "a change")
        + (before == 0
            ? "."
            : "; before it, when there should be none, "
                + part(period, before, foundBefore, "one")
                + ".");
  }

  /** Of a map: how many areas have each shade. */
  public static String map(List<String> shades) {
    return "Areas on the map: " + String.join("; ", shades) + ".";
  }

  private static String part(String period, long all, long found, String change) {
    String some = found == 0 ? "none" : Long.toString(found);
    return some
        + " of "
        + all
        + " "
        + period
        + (all == 1 ? "" : "s")
        + (found == 1 || (found == 0 && all == 1) ? " shows " : " show ")
        + change
        + " whose interval excludes zero";
  }
}
