package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.CorrectionEffect;
import org.detaineroutcomes.model.result.EditionState;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.ValueBasis;

/** Declined-detainer reports and their editions, in words. */
public final class ReportWords {
  private ReportWords() {}

  /** A report covers a week, but for the quarterly edition. */
  public static String period(RecordKind kind) {
    return kind == RecordKind.QUARTER ? "quarter" : "week";
  }

  /** What a correction does to the detainers that it is about. */
  public static String effect(CorrectionEffect effect) {
    return switch (effect) {
      case REATTRIBUTED -> "re-attributed: another place is responsible";
      case WITHDRAWN -> "withdrawn: issued in error";
      case NOT_TOLD -> "whether re-attributed or withdrawn is not told";
    };
  }

  /** How a number came to be known. */
  public static String basis(ValueBasis basis) {
    return switch (basis) {
      case PRINTED -> "printed";
      case DERIVED -> "derived from other numbers";
      case REPORTED_BY_PRESS -> "reported by the press";
      case NOT_KNOWN -> "not known";
    };
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
