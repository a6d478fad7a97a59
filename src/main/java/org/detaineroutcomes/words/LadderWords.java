package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.LadderRung;

/** Codings of the ladder in words. */
public final class LadderWords {
  private LadderWords() {}

  /**
   * What a coding does.
   *
   * @param leftOut adopter that is left out; empty: none
   */
  public static String rung(LadderRung rung, String leftOut) {
    return switch (rung) {
      case AS_BEFORE -> "Any reporters, every county a unit";
      case SAME_REPORTERS -> "Then the same reporters in every period";
      case ONE_ADOPTER -> "Then counties of one adopter as one unit";
      case AS_ASKED -> "As the job asks: the rest of this report";
      case WITHOUT_LARGEST ->
          "As the job asks, without the adopter with the most residents"
              + (leftOut.isEmpty() ? "" : ": " + leftOut);
      case IN_LOGS -> "As the job asks, in logarithms";
    };
  }
}
