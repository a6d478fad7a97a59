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
      case CONSISTENT -> "consistent with these data, which do not settle it";
      case DEPENDS_ON_UNIT -> "depends on the unit of count";
      case STOCK_NOT_FLOW -> "a stock, not a flow";
      case INCONCLUSIVE -> "inconclusive";
      case NOT_MEASURABLE -> "not measurable with these data";
      case WRONG_DENOMINATOR -> "wrong denominator";
    };
  }

  /** What the data do with a claim, after its words: "is contradicted by these data". */
  public static String said(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> "is supported by these data";
      case CONTRADICTED -> "is contradicted by these data";
      case CONSISTENT -> "is consistent with these data, which do not settle it";
      case DEPENDS_ON_UNIT -> "holds by one unit of count and fails by another";
      case STOCK_NOT_FLOW -> "counts a stock that was settled at once, not a flow";
      case INCONCLUSIVE -> "is neither borne out nor contradicted by these data";
      case NOT_MEASURABLE -> "cannot be tested with these data";
      case WRONG_DENOMINATOR -> "gives a number that is in the record and counts something else";
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
      case CONSISTENT ->
          "what the claim says lies within the bounds that these data leave, and so do other"
              + " answers";
      case DEPENDS_ON_UNIT ->
          "counted by one unit the figure says what the claim says, and by another it says"
              + " otherwise: both are printed";
      case STOCK_NOT_FLOW ->
          "the number is in the record, and counts what was pending when a policy began, not what a"
              + " week brings";
      case INCONCLUSIVE ->
          "the figure that the claim needs is in these data, and its interval leaves both answers"
              + " open; that is no finding for the claim or against it";
      case NOT_MEASURABLE ->
          "what the claim needs is not in these data, and is named; that is no finding against the"
              + " claim";
      case WRONG_DENOMINATOR ->
          "the number is in the record and counts something other than what the claim says of it,"
              + " such as requests for refusals: no rate or rank"
              + " follows from it";
    };
  }
}
