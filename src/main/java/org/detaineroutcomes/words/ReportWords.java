package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.EditionState;
import org.detaineroutcomes.model.result.RecordKind;

/** Declined-detainer reports and their editions, in words. */
public final class ReportWords {
  private ReportWords() {}

  /** A report covers a week, but for the quarterly edition. */
  public static String period(RecordKind kind) {
    return kind == RecordKind.QUARTER ? "quarter" : "week";
  }

  /** What became of an edition. */
  public static String state(EditionState state) {
    return switch (state) {
      case PUBLISHED -> "published";
      case SUPERSEDED -> "superseded";
      case WITHDRAWN -> "withdrawn";
    };
  }

  /**
   * Who withdrew an edition, and from when on it was certainly withdrawn.
   *
   * @param from empty if it is not known
   */
  public static String withdrawal(String by, String from) {
    return from.isEmpty() ? by : by + ", certainly by " + from;
  }

  /**
   * "the edition of 2017-02-10".
   *
   * @param day from which it was known; empty if none is stated
   */
  public static String edition(String day) {
    return day.isEmpty() ? "the edition" : "the edition of " + day;
  }
}
