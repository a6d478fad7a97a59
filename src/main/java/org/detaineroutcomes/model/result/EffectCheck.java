package org.detaineroutcomes.model.result;

/** What an estimated effect is held against; {@code results/checks} has the rule of each. */
public enum EffectCheck implements Code {
  /** Whether the groups moved alike before adoption. */
  EARLIER_TRENDS,
  /** Whether an outcome changes that the policy should not change. */
  PLACEBO_OUTCOME,
  /** Whether a change is found where adoption is set too early. */
  PLACEBO_DATE,
  /** Whether the answer stands if trends differ after adoption. */
  TREND_BOUNDS,
  /** Whether the answer stands without any one group. */
  LEAVE_ONE_OUT,
  /** Whether dates dealt out by chance give the same answer as the interval. */
  RANDOMIZATION,
  /** Whether the answer stands with the same reporters in every period. */
  REPORTERS,
  /** Whether the answer stands with the places of one adopter as one unit. */
  ADOPTERS,
  /** Whether the answer stands under every rule of when a period is treated. */
  TIMING_RULE,
  /** Whether the answer stands without the adopter with the most residents. */
  LARGEST_ADOPTER,
  /** Whether the answer stands over every specification that the job crosses. */
  SPECIFICATION_CURVE
}
