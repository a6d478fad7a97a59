package org.detaineroutcomes.model.result;

/** Why a specification has no effect that can stand beside the others. */
public enum SpecificationGap implements Code {
  /** No treated unit of the group is in the sample. */
  NO_TREATED_UNIT,
  /** No unit is in the pool of controls. */
  NO_CONTROL_UNIT,
  /** No row has every value that it needs. */
  NO_COMPLETE_ROW,
  /** The estimator cannot answer on this sample. */
  NOT_ESTIMABLE,
  /** The estimator has no effect over all cohorts and periods. */
  NO_OVERALL_EFFECT,
  /** The estimator leaves the weights or covariates unused: it would repeat another. */
  CHOICE_UNUSED,
  /** The treated units had no offenses before adoption: there is no mean to set it against. */
  NO_MEAN_BEFORE
}
