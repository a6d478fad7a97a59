package org.detaineroutcomes.model.result;

/** What a job may choose in more than one way; every combination is a specification. */
public enum MultiverseChoice implements Code {
  /** Who counts as treated. */
  DEFINITION,
  /** Which changes of who reports a unit may have. */
  REPORTERS,
  /** What becomes of counties that one adopter's policy treats together. */
  ADOPTERS,
  /** How much of a period a policy must be in force in. */
  ADOPTION,
  /** What becomes of a unit whose policy ends. */
  REVERSALS,
  /** Whether a unit needs the outcome in every period. */
  SAMPLE,
  /** A rate, its logarithm, or a count over residents. */
  SCALE,
  ESTIMATOR,
  WEIGHTS,
  COVARIATES,
  /** Which periods of the panel are compared. */
  WINDOW,
  /** Where the control units are taken from. */
  POOL,
  /** Within what errors are not independent. */
  CLUSTER;

  /** Whether it decides who is in the sample and from when on they are treated. */
  public boolean isOfSample() {
    return switch (this) {
      case DEFINITION, REPORTERS, ADOPTERS, ADOPTION, REVERSALS, SAMPLE -> true;
      case SCALE, ESTIMATOR, WEIGHTS, COVARIATES, WINDOW, POOL, CLUSTER -> false;
    };
  }
}
