package org.detaineroutcomes.words.claims;

import org.detaineroutcomes.model.result.ClaimWording;
import org.detaineroutcomes.model.result.Verdict;

/** What the page of claims says besides the claims. */
public final class ClaimPageWords {
  public static final String TITLE = "Public claims, and what these data say of them";
  public static final String ABOUT =
      "Claims of every side, by verdict and topic. A quotation is letter by letter; anything else is"
          + " marked as in other words. Each verdict comes from the inputs of this release, by a"
          + " rule that is the same whoever makes the claim. It judges the sentence, not the"
          + " speaker; other inputs may measure what these cannot.";
  public static final String VERDICTS = "Verdicts";
  public static final String SENTENCE = "In a sentence";
  public static final String FIGURES = "Figures";
  public static final String NEEDED = "To be measured";
  public static final String BESIDE = "Read with it";
  public static final String SAID_BY = "Said by";
  public static final String RESTS_ON = "Rests on";
  public static final String SOURCE = "Source";
  public static final String NO_FIGURE = "no figure in these data";
  public static final String FILES = "Every claim and figure as a table: ";

  private ClaimPageWords() {}

  /** A sentence that can be quoted alone. */
  public static String sentence(
      String claim, ClaimWording wording, String saidBy, String date, Verdict verdict, String why) {
    String said =
        wording == ClaimWording.QUOTATION ? "“" + claim + "”" : "that " + unpointed(claim);
    String when = date.isEmpty() ? "" : ", " + date;
    return "The claim "
        + said
        + " ("
        + saidBy
        + when
        + ") "
        + VerdictWords.said(verdict)
        + (why.isEmpty() ? "." : ": " + why);
  }

  private static String unpointed(String claim) {
    String text = claim.strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
