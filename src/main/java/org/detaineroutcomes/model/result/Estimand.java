package org.detaineroutcomes.model.result;

/** What the figure of an estimator is of. */
public enum Estimand implements Code {
  /** Levels of two groups and their difference; no effect. */
  LEVEL,
  /** The average effect on the units that adopted. */
  EFFECT_ON_TREATED,
  /** The effect on the units that adopted by periods since adoption, without one figure. */
  EFFECT_BY_EVENT_TIME,
  /** The average effect on some of the units that adopted less that on the others. */
  DIFFERENCE_OF_EFFECTS,
  /** An average of effects with the weights of a regression. */
  WEIGHTED_EFFECTS,
  /** The parts of a weighted average of effects. */
  PARTS_OF_WEIGHTED_EFFECTS
}
