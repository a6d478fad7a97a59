package org.detaineroutcomes.model.result;

/** What tells an estimate from the others of its term. */
public enum EstimateDimension implements Code {
  /** A group of the comparison, by the code of its arm; treated or never_treated outside jobs. */
  ARM,
  /** The cohort that the adoption cohort is compared with. */
  CONTROL_COHORT,
  /** One treated unit. */
  TREATED,
  /** The unit that lends its outcomes, as part of the control of a treated one. */
  DONOR,
  /** The eligible or the others. */
  THIRD,
  /** Doses from the least to the most. */
  DOSE,
  /** A covariate by its column. */
  COVARIATE,
  /** A value of a column, which it is part of. */
  CATEGORY,
  /** The group without which the figure is estimated. */
  LEFT_OUT,
  /** Units in the wrong group, part of all that are in it. */
  MISCLASSIFIED,
  /** The term of the figure that is checked. */
  TERM,
  /** How much a trend may bend from period to period. */
  SMOOTHNESS,
  /** The multiple of the largest earlier deviation from a common trend. */
  RELATIVE_MAGNITUDE
}
