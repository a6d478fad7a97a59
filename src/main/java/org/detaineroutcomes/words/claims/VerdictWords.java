package org.detaineroutcomes.words.claims;

import org.detaineroutcomes.model.result.Verdict;

/** The words of {@link Verdict}. */
public final class VerdictWords {
  private VerdictWords() {}

  /** "wrong denominator". */
  public static String of(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> "supported";
      case CONTRADICTED -> "contradicted";
      case NOT_MEASURABLE -> "not measurable with these data";
      case WRONG_DENOMINATOR -> "wrong denominator";
    };
  }

  /** Its meaning, for the legend. */
  public static String meaning(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED ->
          "the figure that the claim needs is in these data and says what the claim says, on the"
              + " estimand named";
      case CONTRADICTED ->
          "the figure that the claim needs is in these data and says otherwise, or rules out a"
              + " difference as large as the margin named";
      case NOT_MEASURABLE ->
          "an input that the claim needs is not here, and is named, or the interval leaves both"
              + " answers open; that is no finding against the claim";
      case WRONG_DENOMINATOR ->
          "the number is in the record and counts something other than what the claim says of it,"
              + " such as requests for refusals or a stock for a week’s flow: no rate or rank"
              + " follows from it";
    };
  }
}
