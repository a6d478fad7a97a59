package org.detaineroutcomes.model;

import java.util.Arrays;

/** What the data of a release say of a public claim. */
public enum Verdict {
  /** The figure that the claim needs was computed here and says what the claim says. */
  SUPPORTED(
      "supported",
      "the figure that the claim needs is in these data and says what the claim says, on the"
          + " estimand named"),
  /** The figure that the claim needs was computed here and says otherwise. */
  CONTRADICTED(
      "contradicted",
      "the figure that the claim needs is in these data and says otherwise, or rules out a"
          + " difference as large as the margin named"),
  /** The figure that the claim needs cannot be computed, or its interval leaves both open. */
  NOT_MEASURABLE(
      "not measurable with these data",
      "an input that the claim needs is not here, and is named, or the interval leaves both answers"
          + " open; that is no finding against the claim"),
  /** The claim's number is real and counts something else. */
  WRONG_DENOMINATOR(
      "wrong denominator",
      "the number is in the record and counts something other than what the claim says of it, such"
          + " as requests for refusals or a stock for a week’s flow: no rate or rank follows from"
          + " it");

  private final String word;
  private final String meaning;

  Verdict(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** As tables have it. */
  public String word() {
    return word;
  }

  /** For the legend. */
  public String meaning() {
    return meaning;
  }

  /** All words. */
  public static String[] words() {
    return Arrays.stream(values()).map(Verdict::word).toArray(String[]::new);
  }
}
