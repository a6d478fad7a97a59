package org.detaineroutcomes.words;

import java.util.Locale;
import org.detaineroutcomes.model.result.CurveHolding;
import org.detaineroutcomes.model.result.CurveReading;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.model.result.SpecificationGap;

/** Choices that a job crosses, and what becomes of an effect over them, in words. */
public final class CurveWords {
  /** What every curve is. */
  public static final String ABOUT =
      "Every combination of the choices that the job names is a specification of the same question."
          + " Effects are in percent: a difference of rates over the mean of the treated units"
          + " before adoption, a difference of logarithms b as 100 (exp(b) − 1). Specifications"
          + " share most of their rows, so their number is no number of tests.";

  /** What its figures estimate. */
  public static final String ESTIMAND =
      "Effect on the treated under each specification, in percent: what changes from one to the"
          + " next are the choices";

  /** What the shares of its choices are. */
  public static final String ESTIMAND_OF_CHOICES =
      "Share of the variance of the effects over specifications; no effect";

  private CurveWords() {}

  /** The name of a choice. */
  public static String choice(MultiverseChoice choice) {
    return switch (choice) {
      case DEFINITION -> "Treatment definition";
      case REPORTERS -> "Reporters";
      case ADOPTERS -> "Counties of one adopter";
      case ADOPTION -> "Timing rule";
      case REVERSALS -> "Reversals";
      case SAMPLE -> "Sample";
      case SCALE -> "Scale of the outcome";
      case ESTIMATOR -> "Estimator";
      case WEIGHTS -> "Weights";
      case COVARIATES -> "Covariates";
      case WINDOW -> "Periods";
      case POOL -> "Control pool";
      case CLUSTER -> "Clusters of errors";
    };
  }

  /** An option of a choice; one that has no words of its own stands as the job writes it. */
  public static String option(MultiverseChoice choice, String option) {
    return switch (choice) {
      case ESTIMATOR -> EstimatorWords.of(option).title();
      case DEFINITION, WINDOW, CLUSTER -> option;
      case REPORTERS ->
          option.equals("constant")
              ? "the same in every period"
              : option.equals("any") ? "any" : option.replace("share: ", "share of at least ");
      case ADOPTERS -> option.equals("one-unit") ? "one unit" : "a unit each";
      case ADOPTION ->
          switch (option) {
            case "first-full" -> "in force throughout a period";
            case "any-day" -> "in force on any day";
            default -> "in force on most days";
          };
      case REVERSALS ->
          switch (option) {
            case "first" -> "not undone";
            case "drop" -> "units left out";
            default -> "periods after left out";
          };
      case SAMPLE -> option;
      case SCALE ->
          switch (option) {
            case "rate" -> "rate";
            case "log" -> "logarithm of the rate";
            default -> "count, residents as exposure";
          };
      case WEIGHTS -> option.equals("none") ? "none" : "residents";
      case COVARIATES -> option.replace('_', ' ').replace("+", ", ");
      case POOL ->
          switch (option) {
            case "national" -> "all units";
            case "same-state" -> "same state";
            default -> "287(g) agreement";
          };
    };
  }

  /**
   * How many specifications have an effect on either side of zero.
   *
   * @param one whether there is one alone
   * @param asked how many were asked for; empty: as many as have an effect
   */
  public static String sides(boolean one, String all, String asked, String below, String above) {
    return "of "
        + all
        + (one ? " specification" : " specifications")
        + (asked.isEmpty() ? "" : " with an effect, of " + asked + " asked for,")
        + " "
        + below
        + " are below zero and "
        + above
        + " above;";
  }

  /** How many are significant on either side, and by which p-value. */
  public static String significant(String below, String above, boolean byDeals) {
    return below
        + " are significant below and "
        + above
        + " above (p below 0.05, "
        + (byDeals
            ? "of each effect among those of the deals"
            : "by the estimators’ own errors, which are too small if few clusters are treated")
        + ").";
  }

  /** The median effect and the middle half. */
  public static String median(String median, String lower, String upper) {
    return "The median effect is " + median + ", half lie between " + lower + " and " + upper + ".";
  }

  /** The choice with the largest share of the variance. */
  public static String moved(MultiverseChoice choice, String share) {
    String name = choice(choice);
    return "The choice that moves it most is the "
        + name.substring(0, 1).toLowerCase(Locale.ROOT)
        + name.substring(1)
        + ", with "
        + share
        + " of the variance.";
  }

  /** The joint test of a curve. */
  public static String joint(String draws, double median, double share, double meanZ) {
    return "Joint test, adoptions dealt out again "
        + draws
        + " times over those who decided: of the median "
        + PValueWords.of(median)
        + ", of the significant share "
        + PValueWords.of(share)
        + ", of the mean of effects over errors "
        + PValueWords.of(meanZ)
        + ".";
  }

  /** What the whole of the specifications says of the sign. */
  public static String reading(CurveReading reading) {
    return switch (reading) {
      case BELOW ->
          "Over the whole curve the effect is below zero: at least half of the specifications set it"
              + " apart from zero below, and at most one in twenty above.";
      case ABOVE ->
          "Over the whole curve the effect is above zero: at least half of the specifications set it"
              + " apart from zero above, and at most one in twenty below.";
      case NOT_APART ->
          "Over the whole curve no effect is set apart from zero: at most one specification in twenty"
              + " does so, in either direction.";
      case TURNS ->
          "What is found turns on the choices: specifications that set the effect apart from zero are"
              + " neither most, all but on one side, nor hardly any.";
      case NONE -> "No specification could be estimated.";
    };
  }

  /** Whether what a claim says holds over every specification. */
  public static String holding(CurveHolding holding) {
    return switch (holding) {
      case HOLDS -> "what is claimed holds over every specification taken together";
      case FAILS -> "the specifications taken together say otherwise";
      case NOT_SHOWN ->
          "hardly any specification sets an effect apart from zero, so the claim is not shown over them";
      case TURNS -> "whether it holds turns on the choices of the specification";
    };
  }

  /** Why a specification has no effect. */
  public static String gap(SpecificationGap gap) {
    return switch (gap) {
      case NO_TREATED_UNIT -> "no treated unit is in the sample";
      case NO_CONTROL_UNIT -> "no unit is in the pool of controls";
      case NO_COMPLETE_ROW -> "no row has every value that it needs";
      case NOT_ESTIMABLE -> "the estimator cannot answer on this sample";
      case NO_OVERALL_EFFECT -> "the estimator has no effect over all cohorts and periods";
      case CHOICE_UNUSED -> "the estimator leaves the weights or covariates unused";
      case NO_MEAN_BEFORE -> "the treated units had no offenses before adoption";
    };
  }
}
