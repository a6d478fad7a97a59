package org.detaineroutcomes.words.claims;

import org.detaineroutcomes.model.result.ClaimWording;

/** The words of {@link ClaimWording}. */
public final class ClaimWordingWords {
  private ClaimWordingWords() {}

  /** "in other words". */
  public static String of(ClaimWording wording) {
    return switch (wording) {
      case QUOTATION -> "quotation";
      case QUOTATION_IN_PART -> "quotation in part, else in other words";
      case IN_OTHER_WORDS -> "in other words";
    };
  }

  /** A claim as it is printed: only a quotation has quotation marks of its own. */
  public static String printed(String claim, ClaimWording wording) {
    return wording == ClaimWording.QUOTATION ? "“" + claim + "”" : "In other words: " + claim;
  }
}
