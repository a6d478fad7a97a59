package org.detaineroutcomes.words;

import java.math.BigDecimal;
import java.util.List;
import org.detaineroutcomes.model.result.CheckVerdict;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.CurveReading;
import org.detaineroutcomes.model.result.EffectCheck;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.LadderRung;

/** Checks of an effect in words, and what is said of effects that fail one. */
public final class CheckWords {
  private CheckWords() {}

  /** What a check is called. */
  public static String of(EffectCheck check) {
    return switch (check) {
      case EARLIER_TRENDS -> "earlier trends";
      case PLACEBO_OUTCOME -> "placebo outcome";
      case PLACEBO_DATE -> "placebo date";
      case TREND_BOUNDS -> "bounds";
      case LEAVE_ONE_OUT -> "leave-one-out";
      case RANDOMIZATION -> "randomization";
      case REPORTERS -> "reporters";
      case ADOPTERS -> "adopters";
      case TIMING_RULE -> "timing rule";
      case LARGEST_ADOPTER -> "largest adopter";
      case SPECIFICATION_CURVE -> "specification curve";
    };
  }

  /** What a check says. */
  public static String of(CheckVerdict verdict) {
    return switch (verdict) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case NOT_RUN -> "not run";
    };
  }

  /**
   * What is varied in the figure that a verdict rests on; empty for nothing.
   *
   * @param varied as the table has it
   */
  public static String varied(EffectCheck check, String varied) {
    if (varied.isEmpty()) {
      return "";
    }
    return switch (check) {
      case PLACEBO_OUTCOME -> OutcomeWords.of(varied).inSentence();
      case PLACEBO_DATE ->
          "dated " + varied + (varied.equals("1") ? " period" : " periods") + " too early";
      case LEAVE_ONE_OUT -> "without " + varied;
      case REPORTERS, ADOPTERS, TIMING_RULE, LARGEST_ADOPTER -> coding(varied);
      case SPECIFICATION_CURVE -> reading(varied);
      case EARLIER_TRENDS, TREND_BOUNDS, RANDOMIZATION -> varied;
    };
  }

  /** The coding that other codings are held against; empty for checks of other kinds. */
  public static String against(EffectCheck check) {
    return switch (check) {
      case REPORTERS -> "the same reporters in every period";
      case ADOPTERS -> "places of one adopter as one unit";
      case TIMING_RULE, LARGEST_ADOPTER -> "as the job asks";
      case EARLIER_TRENDS,
          PLACEBO_OUTCOME,
          PLACEBO_DATE,
          TREND_BOUNDS,
          LEAVE_ONE_OUT,
          RANDOMIZATION,
          SPECIFICATION_CURVE ->
          "";
    };
  }

  private static String reading(String varied) {
    return switch (Code.of(CurveReading.class, varied).orElseThrow()) {
      case BELOW -> "over the whole curve it is below zero";
      case ABOVE -> "over the whole curve it is above zero";
      case NOT_APART -> "over the whole curve it is not set apart from zero";
      case TURNS -> "over the whole curve it turns on the choices";
      case NONE -> "there is no curve";
    };
  }

  /** How far trends may differ. */
  public static String strength(EstimateDimension dimension, String strength) {
    double most = Double.parseDouble(strength);
    if (dimension == EstimateDimension.SMOOTHNESS) {
      return most == 0
          ? "if the difference before adoption goes on in a straight line"
          : "if the difference before adoption goes on, its slope changing by at most "
              + plain(most)
              + " a period";
    }
    return "if trends differ by at most "
        + (most == 1 ? "" : plain(most) + " times ")
        + "the largest difference before adoption";
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String coding(String varied) {
    return switch (Code.of(LadderRung.class, varied).orElseThrow()) {
      case AS_BEFORE -> "any reporters";
      case SAME_REPORTERS -> "every place a unit";
      case ONE_ADOPTER -> "places of one adopter as one unit";
      case COMPARABLE_PERIODS -> "treated if in force on any day";
      case MAJORITY -> "treated if in force on most days";
      case FIRST_FULL -> "treated if in force throughout";
      case AS_ASKED -> "as the job asks";
      case WITHOUT_LARGEST -> "without the adopter with the most residents";
      case IN_LOGS -> "in logarithms";
    };
  }

  /**
   * What is said of effects that fail a check.
   *
   * @param effects each with the figures that speak against it
   */
  public static String failed(EffectCheck check, List<String> effects) {
    String all = String.join("; ", effects);
    return switch (check) {
      case EARLIER_TRENDS ->
          "The two groups did not move alike before adoption in "
              + all
              + ": a change after adoption, or the lack of one, may continue what began earlier.";
      case PLACEBO_OUTCOME ->
          "An outcome that the policy should not change changes too: " + all + ".";
      case PLACEBO_DATE -> "With adoption set too early a change is found too: " + all + ".";
      case TREND_BOUNDS ->
          "Where trends may differ after adoption (errors as for many treated clusters), the interval"
              + " of "
              + all
              + ".";
      case LEAVE_ONE_OUT -> "An answer rests on one group: " + all + ".";
      case RANDOMIZATION ->
          "Dates of adoption dealt out again by chance give another answer than the interval: "
              + all
              + ".";
      case REPORTERS -> "The answer turns on who reports: " + all + ".";
      case ADOPTERS -> "The answer turns on what counts as one unit: " + all + ".";
      case TIMING_RULE -> "The answer turns on when a period counts as treated: " + all + ".";
      case LARGEST_ADOPTER -> "The answer turns on the largest adopter: " + all + ".";
      case SPECIFICATION_CURVE ->
          "Every specification together does not give the answer of the first: " + all + ".";
    };
  }
}
