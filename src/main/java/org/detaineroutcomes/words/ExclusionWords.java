package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.ExclusionReason;

/** Why units are in none of the groups that are compared, in words. */
public final class ExclusionWords {
  private ExclusionWords() {}

  /** "limited and reversed within the window". */
  public static String of(ExclusionReason reason) {
    return switch (reason) {
      case NEAR_LISTED -> "in a listed state, or with a listed city";
      case STATE_LAW_UNDATED -> "a state law about detainers has no date in force";
      case STATEWIDE -> "in a state where a limit holds state-wide";
      case NO_COUNTY ->
          "in no county that is known, or in several, in a state where a county's own policy limits";
      case NO_STATE -> "in no state that is known";
      case REVERSED_BEFORE_WINDOW -> "limited and reversed before the window";
      case REVERSED_WITHIN_WINDOW -> "limited and reversed within the window";
      case BELOW_STATE -> "limited by its own policy, and not by the law of its state";
      case IN_PRACTICE -> "limited in practice, and the job counts enacted law alone";
      case OTHERWISE ->
          "limited otherwise than the definition says, or on terms that are not known";
      case NEVER_FULLY ->
          "limited, but in no period of the window as long as the rule of adoption asks";
      case UNDATED -> "listed with a limiting policy that has no date";
      case FEW_DETAINERS -> "with too few detainers honored or declined for a stable share";
      case IN_PART -> "with a dated limiting policy of a city or agency in it, and none of its own";
    };
  }
}
