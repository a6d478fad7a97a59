package org.detaineroutcomes.words;

import java.util.List;

/** What is said of the levels of groups over time, and of how many units they rest on. */
public final class LevelWords {
  public static final String SECTION = "The groups over time";
  public static final String OVER_ALL = ": groups over all periods";
  public static final String BY_PERIOD = ": groups by period";
  public static final String RATIOS = ", rate ratios";
  public static final String RATIO_ESTIMAND =
      "Level, not an effect: rate of the first group over the rate of the second";
  public static final String COVERAGE_ESTIMAND =
      "Share of the units of a group that have a figure in the period";

  private LevelWords() {}

  /** That levels are no effects. */
  public static String opening(String unit) {
    return "Each group’s own figures. Every "
        + unit
        + " belongs to its group in every period, before adoption as after: these are levels, not"
        + " effects.";
  }

  /**
   * What the lines of levels are.
   *
   * @param unit of the outcome; empty for none
   * @param adoptions whether the chart marks them
   */
  public static String reading(String units, String unit, Adoptions adoptions) {
    return "Mean over "
        + units
        + (unit.isEmpty() ? "" : ", " + unit)
        + "; shaded: 95% intervals."
        + (adoptions == Adoptions.MARKED
            ? " Dashed lines: how many " + units + " adopt in the period."
            : "");
  }

  /** Whether a chart marks when units adopt. */
  public enum Adoptions {
    MARKED,
    NONE
  }

  /** The title of a chart of coverage. */
  public static String coverage(String outcome) {
    return outcome + ": how many of each group have a figure";
  }

  /** What the lines of coverage are. */
  public static String coverageReading(String units) {
    return "Percent of the " + units + " of each group that have a figure in the period.";
  }

  /** A line chart in words: where each line begins and ends. */
  public static String describe(String title, String first, String last, List<String> lines) {
    return "Line chart. "
        + title
        + ", "
        + first
        + " to "
        + last
        + ": "
        + String.join("; ", lines)
        + ".";
  }

  /** "Dated limiting policy from 48.8 to 46.2". */
  public static String fromTo(String line, String first, String last) {
    return line + " from " + first + " to " + last;
  }
}
