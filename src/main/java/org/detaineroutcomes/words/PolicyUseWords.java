package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.PolicyUse;

/** What spells of policies decide in a panel, in words. */
public final class PolicyUseWords {
  private PolicyUseWords() {}

  /** "dates its unit". */
  public static String of(PolicyUse use) {
    return switch (use) {
      case DATES_UNIT -> "dates its unit";
      case LATER_SPELL -> "another spell dates its unit";
      case ENDED_BEFORE_WINDOW -> "ended before the window";
      case NO_CERTAIN_DATE -> "no certain date: listed, no cohort";
      case NOT_THE_TREATMENT -> "not the treatment of this definition";
      case EXCLUDES_STATE -> "takes its state out of the control pool";
      case TREATS_STATE -> "treats the units of its state without an earlier limit";
      case NOT_OF_THE_JAIL -> "of a city: does not decide what the county's jail does";
      case AGREEMENT_THROUGH -> "agreement through the window";
      case AGREEMENT_IN_PART -> "agreement in part of the window";
      case NOT_ABOUT_DETAINERS -> "not about detainers";
      case NOT_PLACED -> "not placed";
    };
  }
}
