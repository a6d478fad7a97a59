package org.detaineroutcomes.model.result;

/** A choice that decides the digits of an estimate, or who is in its groups. */
public enum SettingKey implements Code {
  // Of estimators: the design.
  CONTROL,
  METHOD,
  DESIGN,
  SOLVER,
  /** What a synthetic control is made for. */
  GROUPS,
  /** Share of the pooled imbalance in what is made least. */
  POOLING,
  /** Strength of a ridge, or how it is chosen. */
  LAMBDA,
  /** How figures are tested that have more than one way. */
  INFERENCE,
  BEFORE,
  AFTER,
  PRE,
  POST,
  REFERENCE,
  BASE,
  ANTICIPATION,
  BALANCED,
  UNBALANCED,
  /** First and last event time that averages take in. */
  MIN_E,
  MAX_E,
  /** Event time up to which every cohort of the averages by event time is seen. */
  BALANCE_E,
  EFFECTS,
  /** Which first changes of a treatment count. */
  SWITCHERS,
  /** How many periods from a change on have effects. */
  HORIZON,
  SAME_SWITCHERS,
  /** The column of the third dimension. */
  THIRD,
  NORMALIZED,
  SE,
  OFFSET,
  WEIGHTS,
  COVARIATES,
  // The comparison of like with like.
  SCORE,
  OUTCOME,
  MOMENTS,
  SPREAD,
  BINS,
  SUBCLASSES,
  RATIO,
  REPLACE,
  CALIPER,
  ORDER,
  // Errors and draws.
  VCOV,
  CLUSTER,
  WILD,
  WILD_SCORES,
  WILD_ERRORS,
  NULL,
  IMPOSE_NULL,
  DRAWS,
  PLACEBOS,
  PERMUTATIONS,
  SEED,
  STATISTIC,
  /** Where the interval is from, if not from the standard error beside it. */
  INTERVAL,
  // Robustness checks.
  PLACEBO_SHIFT,
  CONLEY,
  CONLEY_KERNEL,
  CONLEY_PAIRS,
  CONLEY_LAGS,
  LEAVE_ONE_OUT,
  MISCLASSIFIED,
  MISSING_BOUNDS,
  FAMILY,
  // Regressions on single detainers.
  RECORD,
  OF,
  ON,
  /** Period from which on offenses are recorded under another definition. */
  REDEFINED,
  // The treatment.
  DEFINITION,
  CONTROLS,
  EXCLUDE_CONTROLS,
  REVERSALS,
  ADOPTION,
  PRACTICE,
  THRESHOLD
}
