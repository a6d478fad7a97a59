package org.detaineroutcomes.model.result;

/** What kind of figure an estimate is: the one the estimator is asked for, or what beside it. */
public enum TermKind implements Code {
  /** The one effect over all cohorts and periods. */
  HEADLINE,
  /** The same for every unit, beside the one for the treated. */
  WHOLE_POPULATION,
  /** Another average over all effects, such as with every cohort counting the same. */
  AVERAGE,
  /** The effect on one cohort in one period. */
  GROUP_TIME,
  /** The effect so many periods since adoption. */
  EVENT_TIME,
  /** The effect on one cohort. */
  COHORT,
  /** The effect in one period. */
  CALENDAR,
  /** The level of one group; no effect. */
  LEVEL,
  /** The difference of the mean levels of two groups; no effect. */
  DIFFERENCE,
  /** Another difference or ratio of two levels; no effect. */
  CONTRAST,
  /** The coefficient of a covariate or of a category. */
  COEFFICIENT,
  /** A part that the figure is made of: two cohorts compared, or the weight of a donor. */
  PART,
  /** A number about the design: balance, sizes of samples, coefficients of a score. */
  DIAGNOSTIC,
  /** A robustness check of another figure. */
  CHECK,
  /** A p-value of another figure, adjusted for the number of tests. */
  ADJUSTED;

  /** Whether it is an effect over all cohorts and periods that an estimator is known by. */
  public boolean isOverall() {
    return this == HEADLINE || this == WHOLE_POPULATION;
  }
}
