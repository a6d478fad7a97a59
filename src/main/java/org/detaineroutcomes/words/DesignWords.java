package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.TermName;

/** What a design rests on, in words. */
public final class DesignWords {
  public static final String BALANCE_UNIT =
      "Difference of means, treated less untreated, in standard deviations. Within 0.1 of zero the"
          + " groups are alike.";
  public static final String WEIGHTS_UNIT =
      "Each two-by-two comparison and its weight. Where units that adopted earlier stand in for"
          + " untreated ones, an effect that grows enters with the wrong sign.";

  private DesignWords() {}

  /** Before or after matching. */
  public static String balance(TermName term) {
    return term == TermName.SMD_MATCHED ? "After matching" : "Before matching";
  }
}
