package org.detaineroutcomes.model.result;

/** What the figure of an estimator is of. */
public enum Estimand implements Code {
  /** Levels of two groups and their difference; no effect. */
  LEVEL,
  /** The average effect on the units that adopted. */
  EFFECT_ON_TREATED,
  /** The same over the event times that every cohort has. */
  EFFECT_AT_SHARED_EVENT_TIMES,
  /** The effect on the units that adopted, from one period to one other. */
  EFFECT_BETWEEN_TWO_PERIODS,
  /** The effect on the units that adopted by periods since adoption, without one figure. */
  EFFECT_BY_EVENT_TIME,
  /** The average effect on some of the units that adopted less that on the others. */
  DIFFERENCE_OF_EFFECTS,
  /** An average of effects with the weights of a regression. */
  WEIGHTED_EFFECTS,
  /** The same of effects as shares of what would have been. */
  WEIGHTED_RELATIVE_EFFECTS,
  /** The parts of a weighted average of effects. */
  PARTS_OF_WEIGHTED_EFFECTS,
  /** An effect that is known because the data were made with it. */
  KNOWN_EFFECT,
  /** How a count differs before and after its definition changed. */
  CHANGE_OF_DEFINITION,
  /** Ratio of the odds of two groups of detainers, as its logarithm; no effect. */
  ODDS_RATIO,
  /** Ratio of the shares of two groups of detainers, as its logarithm; no effect. */
  RATIO_OF_SHARES;

  /** Whether it tells of single detainers, of which no treatment is defined. */
  public boolean isAssociation() {
    return this == ODDS_RATIO || this == RATIO_OF_SHARES;
  }

  /** Whether it is an effect of a treatment, or made of such effects. */
  public boolean isEffect() {
    return switch (this) {
      case EFFECT_ON_TREATED,
          EFFECT_AT_SHARED_EVENT_TIMES,
          EFFECT_BETWEEN_TWO_PERIODS,
          EFFECT_BY_EVENT_TIME,
          DIFFERENCE_OF_EFFECTS,
          WEIGHTED_EFFECTS,
          WEIGHTED_RELATIVE_EFFECTS,
          PARTS_OF_WEIGHTED_EFFECTS ->
          true;
      case LEVEL, KNOWN_EFFECT, CHANGE_OF_DEFINITION, ODDS_RATIO, RATIO_OF_SHARES -> false;
    };
  }
}
