package org.detaineroutcomes.words.front;

import java.util.List;
import org.detaineroutcomes.words.Words;

/** One sentence a figure that can be quoted. */
public final class FigureSentences {
  private FigureSentences() {}

  /**
   * Of changes by time since adoption.
   *
   * @param name of the line that they are of
   * @param period one step of time: "year"
   * @param before periods before adoption that have an interval
   * @param foundBefore those of them whose interval excludes zero
   * @param after periods from adoption on that have an interval
   * @param foundAfter those of them whose interval excludes zero
   */
  public static String byTime(
      String name, String period, long before, long foundBefore, long after, long foundAfter) {
    if (after == 0) {
      return name + ": no " + period + " from adoption on has an interval.";
    }
    return name
        + ": from adoption on, "
        + part(period, after, foundAfter, "a change")
        + (before == 0
            ? "."
            : "; before it, when there should be none, "
                + part(period, before, foundBefore, "one")
                + ".");
  }

  /**
   * Of a map: how many areas have each shade.
   *
   * @param all how many areas are drawn
   * @param when which of several maps it is, "2016"; empty for one that stands alone
   * @param shades a number and a shade each, the most frequent first: "31 “287(g) agreement”"
   */
  public static String map(String all, String when, List<String> shades) {
    return "Of "
        + all
        + " areas on the map"
        + (when.isEmpty() ? "" : " of " + when)
        + ", "
        + Words.and(shades)
        + ".";
  }

  /** How many areas have a shade. */
  public static String shade(String count, String label) {
    return count + (count.equals("1") ? " is" : " are") + " “" + label + "”";
  }

  /** Of lines over time, each where it begins and ends. */
  public static String lines(List<String> lines) {
    return String.join("; ", lines) + ".";
  }

  /** "Dated limiting policy went from 48.8 (2010) to 46.2 (2016)". */
  public static String line(String name, String first, String firstAt, String last, String lastAt) {
    return firstAt.equals(lastAt)
        ? name + " stood at " + first + " (" + firstAt + ")"
        : name + " went from " + first + " (" + firstAt + ") to " + last + " (" + lastAt + ")";
  }

  /**
   * Of estimates side by side.
   *
   * @param all those that have an interval
   * @param below those whose interval lies below zero
   * @param above those whose interval lies above zero
   */
  public static String estimates(String all, long below, long above) {
    return "Of "
        + all
        + (all.equals("1") ? " interval, " : " intervals, ")
        + below
        + (below == 1 ? " lies" : " lie")
        + " wholly below zero and "
        + above
        + (above == 1 ? " lies" : " lie")
        + " wholly above it.";
  }

  /**
   * Of bars: the longest. Counts that are withheld may be larger.
   *
   * @param name of the bars, where there are several kinds; empty for one kind
   * @param places those that have the most, one or several that tie
   */
  public static String most(String name, List<String> places, String count) {
    return (name.isEmpty() ? "Of the counts printed, " : name + ": of the counts printed, ")
        + Words.and(places)
        + (places.size() == 1 ? " has the most: " : " have the most: ")
        + count
        + (places.size() == 1 ? "." : " each.");
  }

  /** "142 to 143". */
  public static String range(String low, String high) {
    return low + " to " + high;
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
