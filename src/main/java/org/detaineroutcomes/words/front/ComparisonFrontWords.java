package org.detaineroutcomes.words.front;

import java.util.List;
import org.detaineroutcomes.words.Words;

/** What the front page of a comparison says besides its title. */
public final class ComparisonFrontWords {
  public static final String ANSWERS = "Every outcome, between every two groups";
  public static final String ARMS = "What was recorded in each group";

  /** What the columns of the table are. */
  public static String columns(String unit) {
    return (unit.isEmpty() ? "" : "Changes are " + unit + ". ") + MEAN;
  }

  private static final String MEAN =
      "Share of mean: the change over the mean of the treated places in all periods. Treated"
          + " clusters: places that decide for themselves. A check that was not run says nothing for"
          + " the answer.";
  public static final String TIME = "Before and after adoption";
  public static final String POINTS =
      "Below each point: how many places it rests on; a hollow point rests on fewer than five."
          + " Bars are 95% intervals.";

  public static final String NOT_ESTIMATED =
      "could not be estimated; the reason stands in the technical report";

  private ComparisonFrontWords() {}

  /**
   * An outcome at the head of a row.
   *
   * @param unit of its changes; empty if it is said elsewhere
   */
  public static String outcome(String brief, String unit) {
    String shown = unit.equals("offenses") ? "number" : unit;
    return Words.capital(brief) + (shown.isEmpty() ? "" : ", " + shown);
  }

  /** Who is compared, as counted text. */
  public static String sample(
      String treated, String treatedWith, String others, String othersWith, String window) {
    return "This page sets "
        + treated
        + " "
        + treatedWith
        + " beside "
        + others
        + " "
        + othersWith
        + (window.isEmpty() ? "" : ", " + window)
        + ".";
  }

  /**
   * A change, to be quoted.
   *
   * @param change "average change over the 3 years after adoption"
   * @param outcome with its unit
   * @param figure "−4.7 (95% interval −10.8 to 1.3)"
   * @param zero whether the interval includes zero; null where there is none
   */
  public static String effect(
      String change, String outcome, String treated, String control, String figure, Boolean zero) {
    return "The "
        + change
        + " in "
        + outcome
        + ", in "
        + treated
        + " relative to "
        + control
        + ", is "
        + figure
        + (zero == null
            ? ""
            : zero ? "; the interval includes zero" : "; the interval excludes zero")
        + ".";
  }

  /** How it was estimated, and on what premise. */
  public static String premise(String estimator, boolean isOfPolicy) {
    return "Estimator: "
        + estimator
        + (isOfPolicy
            ? ". It is an effect of the policies only if without them both groups would have moved"
                + " alike."
            : ".");
  }

  /** "4 of 11 for violent offenses". */
  public static String checked(int failed, int run, String outcome) {
    return failed + " of " + run + " for " + outcome;
  }

  /** How many checks fail, part by part. */
  public static String checks(List<String> parts) {
    return "Checks that speak against the answer: " + Words.and(parts) + ".";
  }

  /** How many of the intervals exclude zero. */
  public static String intervals(long all, long excluding) {
    if (excluding == 0 || excluding == all) {
      return "All "
          + all
          + " intervals in the table "
          + (excluding == 0 ? "include" : "exclude")
          + " zero.";
    }
    return excluding
        + " of the "
        + all
        + " intervals in the table "
        + (excluding == 1 ? "excludes zero." : "exclude zero.");
  }

  /** The known effect of made data. */
  public static String truth(String known, String where) {
    return "The effect that was built into these made data is " + known + where + ".";
  }

  /** Why an answer could not be given. */
  public static String refused(String outcome) {
    return Words.capital(outcome) + ": no effect " + NOT_ESTIMATED + ".";
  }
}
