package org.detaineroutcomes.words;

import java.util.List;

/** What several estimators of one outcome say together. */
public final class CombinedWords {
  private CombinedWords() {}

  /**
   * One paragraph.
   *
   * @param about the outcome and the two groups
   * @param numbers how many numbers the estimators give: those that are one by construction count
   *     once
   * @param ranges where the numbers lie, by unit
   * @param zero how many intervals include zero
   * @param same estimators that give one number, a text for each such number
   */
  public static String of(
      String about,
      int estimators,
      int numbers,
      List<String> ranges,
      long zero,
      int intervals,
      List<String> same) {
    return about
        + ": "
        + estimators
        + " estimators give "
        + numbers
        + (numbers == 1 ? " number: " : " numbers: ")
        + String.join(", and ", ranges)
        + "; "
        + zero(zero, intervals)
        + ". "
        + (same.isEmpty() ? "" : "One number by construction: " + String.join("; ", same) + ". ")
        + "They rest on different assumptions and are no independent votes.";
  }

  /** "11 between −32.7 and +59.9 per 100,000 residents". */
  public static String range(int numbers, String low, String high, String unit) {
    return numbers == 1
        ? "1 of " + low + unit
        : numbers + " between " + low + (unit.equals("%") ? "%" : "") + " and " + high + unit;
  }

  private static String zero(long zero, int intervals) {
    if (intervals == 0) {
      return "none has an interval";
    }
    if (intervals == 1) {
      return zero == 1 ? "the one interval includes zero" : "the one interval excludes zero";
    }
    if (zero == 0) {
      return "none of the " + intervals + " intervals includes zero";
    }
    return zero == intervals
        ? (intervals == 2 ? "both" : "all " + intervals) + " intervals include zero"
        : zero
            + " of the "
            + intervals
            + " intervals "
            + (zero == 1 ? "includes" : "include")
            + " zero";
  }
}
