package org.detaineroutcomes.words;

import java.util.ArrayList;
import java.util.List;

/** One estimate in a line: the figure, then how sure it is and what it rests on. */
public final class FigureWords {
  private FigureWords() {}

  /**
   * The figure with its uncertainty.
   *
   * @param error its standard error in print, or null
   * @param low of its interval in print, or null
   * @param p or null
   * @param level of the interval, such as 0.95
   */
  public static String of(
      String figure, String error, String low, String high, Double p, double level) {
    List<String> sure = new ArrayList<>();
    if (error != null) {
      sure.add("standard error " + error);
    }
    if (low != null && high != null) {
      sure.add(Math.round(100 * level) + " % interval " + low + " to " + high);
    }
    if (p != null) {
      sure.add(PValueWords.of(p));
    }
    return figure + (sure.isEmpty() ? "" : " (" + String.join(", ", sure) + ")");
  }

  /** What figures rest on; null for what is not known. */
  public static String sample(Long rows, Long units, Long treated, Long clusters) {
    List<String> parts = new ArrayList<>();
    count(parts, rows, "row", "rows");
    count(parts, units, "unit", "units");
    if (treated != null) {
      parts.add(treated + " treated");
    }
    count(parts, clusters, "cluster", "clusters");
    return String.join(", ", parts);
  }

  private static void count(List<String> parts, Long number, String one, String many) {
    if (number != null) {
      parts.add(number + " " + (number == 1 ? one : many));
    }
  }

  /** How rows are seen that are not shown. */
  public static String hidden(long rows) {
    return rows
        + (rows == 1 ? " further row" : " further rows")
        + " by cohort, period or part: --cells";
  }

  /** A column's heading in a table that is read. */
  public static String heading(String column) {
    return switch (column) {
      case "p_value" -> "p";
      case "std_error" -> "standard error";
      case "conf_low" -> "low";
      case "conf_high" -> "high";
      default -> column.replace('_', ' ');
    };
  }
}
