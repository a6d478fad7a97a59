package org.detaineroutcomes.words;

import java.util.Map;
import java.util.Optional;

/**
 * What an estimator is called in print and what it estimates.
 *
 * @param title "Two-way fixed effects"
 * @param brief its estimand in a few words, for a column of a table
 * @param estimand what its figure is of; a level difference and a causal effect are named apart
 */
public record EstimatorWords(String title, String brief, String estimand) {
  private static final String ATT =
      "Causal effect: average effect of adoption on the units that adopted (ATT), if without it"
          + " both groups would have moved alike";
  private static final String LIKE =
      "Causal effect: average effect of adoption on the units that adopted (ATT), on the change"
          + " from before the first adoption to the last adoption and after, if units alike in the"
          + " covariates would have moved alike without it";

  private static final Map<String, EstimatorWords> KNOWN =
      Map.ofEntries(
          entry(
              "means",
              "Group means",
              "Level difference, no effect",
              "Level, not an effect: each group’s own figure over all its units and periods, before"
                  + " adoption as after, and the difference of the two"),
          entry(
              "did",
              "Two-by-two difference in differences",
              "ATT, last against first adoption",
              "Causal effect: change of one group from before the first adoption to after the last,"
                  + " less the change of the other, if both would have moved alike without it"),
          entry(
              "twfe",
              "Two-way fixed effects",
              "Variance-weighted average of effects",
              "Causal effect: a weighted average of effects of adoption, if without it all units"
                  + " would have moved alike and effects do not differ over cohorts and time"),
          entry(
              "event-study",
              "Event study",
              "ATT by event time",
              ATT + ", by periods since adoption"),
          entry(
              "goodman-bacon",
              "Goodman-Bacon decomposition",
              "The two-way fixed effects figure, taken apart",
              "Parts of the two-way fixed effects figure and their weights; no effect of its own"),
          entry(
              "callaway-santanna",
              "Callaway and Sant’Anna",
              "ATT, from the period before adoption",
              ATT),
          entry("sun-abraham", "Sun and Abraham", "ATT, from the period before adoption", ATT),
          entry(
              "imputation",
              "Imputation (Borusyak, Jaravel and Spiess)",
              "ATT, from all periods before adoption",
              ATT),
          entry(
              "dynamic-switchers",
              "Switchers in and out (de Chaisemartin and D’Haultfœuille)",
              "Effect of a period of treatment, from the period before it changed",
              "Causal effect: total effect of first changes of the treatment, in and out, over the"
                  + " periods of treatment that they brought or took, if without them units of the"
                  + " same start would have moved alike; where treatment is for good, the ATT"),
          entry(
              "stacked",
              "Stacked difference in differences",
              "ATT, event times all cohorts have",
              ATT + ", over the event times that every cohort has"),
          entry(
              "local-projections",
              "Local projections",
              "ATT, event times all cohorts have",
              ATT + ", over the event times that every cohort has"),
          entry(
              "poisson",
              "Poisson with fixed effects",
              "Variance-weighted average of relative effects",
              "Causal effect in log points (0.05 is about 5%): effect of adoption on the count per"
                  + " resident, if without it all units would have moved in proportion"),
          entry(
              "extended-twfe",
              "Extended two-way fixed effects (Wooldridge)",
              "ATT, every treated row alike",
              ATT + ", every treated unit and period counting alike"),
          entry(
              "extended-poisson",
              "Extended Poisson (Wooldridge)",
              "ATT in counts, every treated row alike",
              "Causal effect: average effect of adoption on the counts of the units that adopted"
                  + " (ATT), every treated unit and period counting alike, if without it expected"
                  + " counts would have moved in proportion"),
          entry(
              "triple-differences",
              "Triple differences",
              "ATT of the eligible less that of the others",
              "Causal effect: average effect of adoption on the eligible of the units that adopted,"
                  + " less that on the others, if without it eligible and others would have moved"
                  + " apart alike in both groups"),
          entry(
              "dose-response",
              "Dose response (Callaway, Goodman-Bacon and Sant’Anna)",
              "ATT at the doses taken",
              ATT + ", at the doses they took"),
          entry(
              "synthetic-control",
              "Synthetic control",
              "ATT, against a weighted pool that tracks levels",
              ATT + ", the other group being a pool weighted to track the levels before"),
          entry(
              "synthetic-did",
              "Synthetic difference in differences",
              "ATT, against a weighted pool that tracks trends",
              ATT + ", the other group being a pool weighted to track the trends before"),
          entry(
              "augmented-synthetic-control",
              "Augmented synthetic control",
              "ATT, against a weighted pool corrected by ridge regression",
              ATT
                  + ", the other group being a pool weighted to track the levels before, corrected"
                  + " by ridge regression for what it does not track"),
          entry(
              "partially-pooled-synthetic-control",
              "Partially pooled synthetic control",
              "ATT, against pools weighted together over cohorts",
              ATT
                  + ", the other group being a pool for each cohort, weighted so that cohorts and"
                  + " their average were alike before"),
          entry("matching", "Nearest-neighbour matching", "ATT on the matched", LIKE),
          entry("ipw", "Inverse probability weighting", "ATT, reweighted", LIKE),
          entry("aipw", "Doubly robust weighting (AIPW)", "ATT, reweighted and adjusted", LIKE),
          entry("entropy-balancing", "Entropy balancing", "ATT, covariate means balanced", LIKE),
          entry(
              "definition-break",
              "Change of definition",
              "Level difference, no effect",
              "Level, not an effect: counts over residents before and after a definition changed"),
          entry(
              "logit",
              "Logistic regression on detainers",
              "Odds ratio, no effect",
              "Association, not an effect: ratio of the odds of the outcome, for"
                  + " detainers of one category to those of the reference that are alike in the other"
                  + " columns"),
          entry(
              "poisson-detainers",
              "Poisson regression on detainers",
              "Ratio of shares, no effect",
              "Association, not an effect: ratio of the shares with the outcome, for"
                  + " detainers of one category to those of the reference that are alike in the other"
                  + " columns"),
          entry(
              "truth",
              "Known effect",
              "ATT, known",
              "Causal effect that the simulation built into the data, known without error"));

  private static Map.Entry<String, EstimatorWords> entry(
      String name, String title, String brief, String of) {
    return Map.entry(name, new EstimatorWords(title, brief, of));
  }

  /** The words of an estimator, or of what a question computes without one. */
  public static EstimatorWords of(String estimator) {
    return Optional.ofNullable(KNOWN.get(estimator))
        .orElseThrow(() -> new IllegalArgumentException("no words for estimator " + estimator));
  }
}
