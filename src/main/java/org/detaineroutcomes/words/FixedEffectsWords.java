package org.detaineroutcomes.words;

/** What an estimator takes out of its outcome beside adoption, in the words of a paper's table. */
public final class FixedEffectsWords {
  private FixedEffectsWords() {}

  /** In a few words; empty where nothing is known of the estimator. */
  public static String of(String estimator) {
    return switch (estimator) {
      case "twfe", "event-study", "sun-abraham", "poisson", "extended-twfe" -> "unit, period";
      case "imputation" -> "unit, period (of rows not yet treated)";
      case "stacked" -> "unit by stack, period by stack";
      case "local-projections" -> "period (differences over units)";
      case "extended-poisson" -> "cohort, period";
      case "callaway-santanna", "dynamic-switchers", "dose-response" ->
          "none: differences within units by period";
      case "did" -> "none: change of group means";
      case "triple-differences" -> "none: differences of differences within units";
      case "means" -> "none";
      default -> "";
    };
  }
}
