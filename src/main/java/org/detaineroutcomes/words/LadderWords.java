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
      case AS_BEFORE ->
          "Any reporters, every place a unit, treated if in force on any day, for good";
      case SAME_REPORTERS -> "Then the same reporters in every period";
      case ONE_ADOPTER -> "Then places of one adopter as one unit";
      case COMPARABLE_PERIODS ->
          "Then without periods from a reversal on, and from a law that reaches every unit on";
      case MAJORITY -> "Then treated once in force on most days of a period";
      case FIRST_FULL -> "Then treated once in force throughout a period";
      case AS_ASKED -> "As the job asks: the rest of this report";
      case WITHOUT_LARGEST ->
          "As the job asks, without the adopter with the most residents"
              + (leftOut.isEmpty() ? "" : ": " + leftOut);
      case IN_LOGS ->
          "As the job asks, in logarithms, without units that have a period without an offense";
    };
  }
}
