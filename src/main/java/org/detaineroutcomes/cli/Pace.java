package org.detaineroutcomes.cli;

import java.util.Locale;

/**
 * How far work has come.
 *
 * @param tasks of the Spark jobs under way
 * @param done those that have ended
 * @param rows read or written by them
 * @param millis since the jobs began
 */
record Pace(long tasks, long done, long rows, long millis) {
  private static final double SECOND = 1e3;
  private static final long LONG = 120;

  /** Tasks, rows, rate and time left, as far as they are known; else nothing. */
  String text() {
    if (tasks == 0) {
      return "";
    }
    String text = String.format(Locale.ROOT, "  %,d of %,d tasks", done, tasks);
    if (rows > 0 && millis > 0) {
      text += ", " + rate(rows, millis);
    }
    return done > 0 && done < tasks ? text + ", about " + left() + " left" : text;
  }

  /** Rows and rows a second. */
  static String rate(long rows, long millis) {
    return String.format(
        Locale.ROOT, "%,d rows, %,.0f a second", rows, rows / (Math.max(1, millis) / SECOND));
  }

  private String left() {
    long seconds = Math.max(1, Math.round(millis / SECOND * (tasks - done) / done));
    return seconds < LONG ? seconds + " s" : Math.round(seconds / 60.0) + " min";
  }
}
