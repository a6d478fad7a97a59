package org.detaineroutcomes.model.result;

/** Key of a figure beside a claim: one column each. */
public enum FigureKey implements Code {
  /** The group that the figure is about. */
  ARM,
  /** The group that it is compared with. */
  OTHER_ARM,
  /** The outcome, as estimates name it. */
  OUTCOME,
  /** First day of the week of a report. */
  WEEK,
  /** A place. */
  JURISDICTION,
  /** Postal code of the state of the place. */
  STATE,
  /** What is counted, in the words of the publisher. */
  PUBLISHED_AS,
  /** The period, in the words of the publisher. */
  PERIOD,
  /** Who says that they are citizens. */
  TIER,
  /** Fiscal year of a total, or the year of constant dollars. */
  YEAR
}
