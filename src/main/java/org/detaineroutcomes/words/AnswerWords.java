package org.detaineroutcomes.words;

import java.util.List;

/** What is said of all the effects of a first table together. */
public final class AnswerWords {
  private AnswerWords() {}

  /**
   * How many intervals include zero, and which do not.
   *
   * @param intervals how many effects have one
   * @param below effects whose interval lies below zero, each with its figure
   * @param above effects whose interval lies above zero
   */
  public static String zero(int intervals, List<String> below, List<String> above) {
    int excluded = below.size() + above.size();
    String all = "Of the " + intervals + " intervals of the first table ";
    if (excluded == 0) {
      return all + "none excludes zero.";
    }
    return all
        + (excluded == 1 ? "1 excludes zero: " : excluded + " exclude zero: ")
        + side("below it ", below)
        + (below.isEmpty() || above.isEmpty() ? "" : "; ")
        + side("above it ", above)
        + ".";
  }

  private static String side(String which, List<String> effects) {
    return effects.isEmpty() ? "" : which + String.join(", ", effects);
  }

  /**
   * That outcomes do not give one answer.
   *
   * @param first the effect that the others are held against, with its figure
   * @param others those that say otherwise, with theirs
   */
  public static String otherwise(String first, List<String> others) {
    return "Not every outcome says what " + first + " says: " + String.join("; ", others) + ".";
  }

  /** How one interval becomes another: it widens or narrows only if one holds the other. */
  public static String moves(double low, double high, double toLow, double toHigh) {
    boolean holds = toLow <= low && toHigh >= high;
    boolean held = toLow >= low && toHigh <= high;
    if (holds == held) {
      return holds ? "stays" : "moves";
    }
    return holds ? "widens" : "narrows";
  }
}
