package org.detaineroutcomes.model.result;

import java.util.List;

/** What an estimator says of its own figures: how they were made and when to doubt them. */
public enum EstimateNote implements NoteCode {
  /** No figure: the message and remedy of the failure. */
  REFUSED(Level.INFO, "message", "remedy"),
  /** Errors are clustered by the unit since no cluster is named. */
  CLUSTERED_BY_DEFAULT(Level.INFO, "column"),
  /** All rows are in one cluster. */
  ONE_CLUSTER(Level.WARNING),
  /** Too few clusters for cluster-robust errors. */
  FEW_CLUSTERS(Level.WARNING, "clusters", "enough"),
  /** Too few clusters carry the treated side for errors that rest on many. */
  FEW_TREATED_CLUSTERS(Level.WARNING, "treated", "effective", "largest", "untreated"),
  /** The interval takes the spread of the treated from the untreated clusters. */
  ERRORS_OF_UNTREATED(Level.INFO, "untreated"),
  /** Rows that rest on one treated cluster have no interval. */
  ONE_TREATED_CLUSTER(Level.INFO, "rows"),
  /** Too few untreated clusters to take the spread from. */
  TOO_FEW_UNTREATED_CLUSTERS(Level.WARNING, "untreated"),
  /** No interval for few treated clusters is known for the estimator. */
  NO_INTERVAL_FOR_FEW(Level.WARNING, "estimator"),
  /** The option for few treated clusters changes nothing here. */
  FEW_TREATED_UNUSED(Level.INFO, "estimator"),
  /** The variance by two ways of clusters is negative for some rows. */
  VARIANCE_BELOW_ZERO(Level.WARNING, "rows"),
  /** The wild cluster bootstrap was asked of an estimator without it. */
  WILD_NOT_USED(Level.INFO, "estimator"),
  /** What a figure that is not significant could and could not have shown. */
  NOT_TOLD_FROM_ZERO(Level.INFO, "estimator", "term", "found", "power", "ruled_out"),
  /** The offset column is an exposure. */
  OFFSET_AS_EXPOSURE(Level.INFO, "column"),
  /** The offset column is a logarithm. */
  OFFSET_AS_LOGARITHM(Level.INFO, "column"),
  /**
   * The column of the treatment is not what the cohort says; no cohort: than a treatment that
   * lasts.
   */
  TREATED_DISAGREES(Level.INFO, "treated", "cohort", "rows"),
  /** Cohorts below zero may be a code for never. */
  COHORTS_BELOW_ZERO(Level.WARNING, "units"),
  /** No unit is never treated; an empty cutoff is the treatment of the cohort. */
  LAST_COHORT_AS_CONTROL(Level.WARNING, "cohort", "cutoff"),
  /** A cohort is too small for its standard errors. */
  SMALL_COHORT(Level.WARNING, "cohort", "units"),
  /** Units that miss a period stay; with covariates as repeated cross-sections. */
  GAPS_KEPT(Level.INFO, "covariates"),
  /** The decomposition does not use weights. */
  DECOMPOSED_WITHOUT_WEIGHTS(Level.INFO),
  /** The decomposition does not use covariates. */
  DECOMPOSED_WITHOUT_COVARIATES(Level.INFO),
  /** A cohort is not seen at the reference event time. */
  OTHER_REFERENCE(Level.INFO, "cohort", "reference", "own"),
  /** No unit is never treated: two event times are references. */
  TWO_REFERENCES(Level.WARNING, "first", "second"),
  /** No chain of units links all event times: each set of them has a reference of its own. */
  REFERENCES_OF_SETS(Level.INFO, "references"),
  /** Whole numbers for periods lie apart as no calendar has it. */
  UNEVEN_PERIODS(Level.WARNING, "column", "gaps"),
  /** The outcome is the same in every row. */
  CONSTANT_OUTCOME(Level.WARNING, "column", "value"),
  /** The exposure plays no part, since the outcome is no count. */
  OFFSET_UNUSED(Level.INFO, "estimator"),
  /** Weights play no part. */
  WEIGHTS_UNUSED(Level.INFO, "estimator"),
  /** The standard error is the larger of the one of the draws and the analytic one. */
  ERRORS_OF_DRAWS(Level.INFO, "drawn", "analytic"),
  /** The draws miss a part of the variance: few clusters carry it. */
  DRAWS_COLLAPSE(Level.WARNING, "drawn", "analytic"),
  /** No standard error without draws. */
  NO_PLACEBOS(Level.INFO),
  /** Weights are solved to convergence: the loss left to gain, as a share of that of equal ones. */
  WEIGHTS_CONVERGED(Level.INFO, "gap"),
  /** The ridge that moves the weights of a cohort's donors, and how many of these are negative. */
  RIDGE_OF_WEIGHTS(Level.INFO, "cohort", "lambda", "cross_validated", "negative"),
  /** Synthetic controls are pooled: how many, by how much, over which periods. */
  PARTIALLY_POOLED(Level.INFO, "groups", "nu", "ratio", "lags", "leads"),
  /** Intervals are by jackknife+ over periods. */
  JACKKNIFE_PLUS(Level.INFO),
  /** P-values are conformal, by moving blocks. */
  CONFORMAL_BLOCKS(Level.INFO),
  /** No standard error: the jackknife was not asked for. */
  NO_JACKKNIFE(Level.INFO),
  /** Standard errors are by leaving out units. */
  JACKKNIFE_OVER_UNITS(Level.INFO, "units"),
  /** Every donor, or every group of donors, stood in for the treated once. */
  PLACEBOS_ENUMERATED(Level.INFO, "ways"),
  /** Donors cannot stand in for the treated. */
  FEW_DONORS(Level.WARNING, "donors", "treated"),
  /** Outcomes are adjusted for covariates first. */
  ADJUSTED_OUTCOMES(Level.INFO),
  /** Covariates play no part, or no further one does. */
  COVARIATES_UNUSED(Level.INFO, "estimator"),
  /** The third dimension is a number, split at its median. */
  THIRD_SPLIT(Level.INFO, "median"),
  /** Units of other doses may have other effects of the same dose. */
  DOSES_CHOSEN(Level.WARNING),
  /** Units whose treatment first rises, first falls, and changes again. */
  SWITCHERS_COMPARED(Level.INFO, "rises", "falls", "again"),
  /** Treated rows that count with a negative weight. */
  NEGATIVE_WEIGHTS(Level.WARNING, "negative", "treated", "share"),
  /** No standard error to studentize with. */
  NO_WILD_ERROR(Level.INFO, "term"),
  /** The p-value and interval are from the wild cluster bootstrap. */
  WILD_BOOTSTRAP(Level.INFO, "term", "draws", "enumerated"),
  /** Covariates have their value before treatment. */
  COVARIATES_BEFORE_TREATMENT(Level.INFO),
  /** Units are compared in changes. */
  COMPARED_IN_CHANGES(Level.INFO),
  /** Units are compared in levels. */
  COMPARED_IN_LEVELS(Level.INFO),
  /** The error does not know of the matching. */
  MATCHES_AS_GIVEN(Level.INFO),
  /** The error does not know of the balancing. */
  BALANCE_AS_GIVEN(Level.INFO),
  /** Where propensity scores lie. */
  OVERLAP(Level.INFO, "treated_low", "treated_high", "other_low", "other_high"),
  /** Some propensity scores are near 0 or 1. */
  SCORES_AT_BOUNDS(Level.WARNING);

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<String> arguments;

  EstimateNote(Level level, String... arguments) {
    this.level = level;
    this.arguments = List.of(arguments);
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }

  @Override
  public Level level() {
    return level;
  }
}
