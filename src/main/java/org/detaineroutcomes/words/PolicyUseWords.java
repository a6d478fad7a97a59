package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.PolicyUse;

/** What spells of policies decide in a panel, in words. */
public final class PolicyUseWords {
  private PolicyUseWords() {}

  /** "dates its unit". */
  public static String of(PolicyUse use) {
    return switch (use) {
      case DATES_UNIT -> "dates its unit";
      case LATER_SPELL -> "later spell: the first one counts";
      case ENDED_BEFORE_WINDOW -> "ended before the window";
      case NO_CERTAIN_DATE -> "no certain date: listed, no cohort";
      case STANCE_ALONE -> "stance alone: the table of policies decides who is dated";
      case NOT_THE_TREATMENT -> "not the treatment of this definition";
      case EXCLUDES_STATE -> "takes its state out of the control pool";
      case AGREEMENT_THROUGH -> "agreement through the window";
      case AGREEMENT_IN_PART -> "agreement in part of the window";
      case NOT_ABOUT_DETAINERS -> "not about detainers";
      case NOT_PLACED -> "not placed";
    };
  }
}
