package org.detaineroutcomes.publish.material;

import java.util.Map;

/**
 * What an estimator is called in print and what it estimates.
 *
 * @param title "Two-way fixed effects"
 * @param estimand what its figure is of; a level difference and a causal effect are named apart
 */
public record EstimatorWords(String title, String estimand) {
  private static final String ATT =
      "Causal effect: average effect of adoption on the units that adopted (ATT), if without it"
          + " both groups would have moved alike";

  private static final Map<String, EstimatorWords> KNOWN =
      Map.ofEntries(
          entry(
              "means",
              "Group means",
              "Level, not an effect: each group’s own figure over all its units and periods, before"
                  + " adoption as after, and the difference of the two"),
          entry(
              "did",
              "Two-by-two difference in differences",
              "Causal effect: change of one group from before the first adoption to after the last,"
                  + " less the change of the other, if both would have moved alike without it"),
          entry(
              "twfe",
              "Two-way fixed effects",
              "Causal effect: a weighted average of effects of adoption, if without it all units"
                  + " would have moved alike and effects do not differ over cohorts and time"),
          entry("event-study", "Event study", ATT + ", by periods since adoption"),
          entry("callaway-santanna", "Callaway and Sant’Anna", ATT),
          entry("sun-abraham", "Sun and Abraham", ATT),
          entry("imputation", "Imputation (Borusyak, Jaravel and Spiess)", ATT),
          entry("two-stage", "Two-stage (Gardner)", ATT),
          entry("gardner", "Two-stage (Gardner)", ATT),
          entry("stacked", "Stacked difference in differences", ATT),
          entry("local-projections", "Local projections", ATT),
          entry("synthetic-control", "Synthetic control", ATT + " in a weighted pool"),
          entry(
              "synthetic-did", "Synthetic difference in differences", ATT + " in a weighted pool"),
          entry(
              "ppml",
              "Poisson with fixed effects",
              "Causal effect in log points (0.05 is about 5%): effect of adoption on the count per"
                  + " resident, if without it all units would have moved in proportion"),
          entry(
              "bacon",
              "Goodman-Bacon decomposition",
              "Parts of the two-way fixed effects figure and their weights; no effect of its own"),
          entry(
              "definition-break",
              "Change of definition",
              "Level, not an effect: counts over residents before and after a definition changed"),
          entry(
              "truth",
              "Known effect",
              "Causal effect that the simulation built into the data, known without error"));

  private static Map.Entry<String, EstimatorWords> entry(String name, String title, String of) {
    return Map.entry(name, new EstimatorWords(title, of));
  }

  /** The words of a registered name; an unknown one keeps its name. */
  public static EstimatorWords of(String estimator) {
    EstimatorWords known = KNOWN.get(estimator);
    return known == null
        ? new EstimatorWords(
            Words.capital(estimator.replace('-', ' ')),
            "As the estimator '" + estimator + "' defines it; see its specification")
        : known;
  }

  /** The estimand behind the estimator's name, for tables with several. */
  public String sentence() {
    return title + ": " + estimand + ".";
  }
}
