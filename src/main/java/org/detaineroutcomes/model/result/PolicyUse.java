package org.detaineroutcomes.model.result;

/** What a spell of a policy decides in a panel. */
public enum PolicyUse implements Code {
  /** It dates its unit. */
  DATES_UNIT,
  /** An earlier spell of its unit counts. */
  LATER_SPELL,
  /** It had ended before the window began. */
  ENDED_BEFORE_WINDOW,
  /** It has no certain date: its unit is listed and has no cohort. */
  NO_CERTAIN_DATE,
  /** It says what its unit does; the table of policies says who is dated. */
  STANCE_ALONE,
  /** It is not what the definition treats. */
  NOT_THE_TREATMENT,
  /** It takes its state out of the control pool. */
  EXCLUDES_STATE,
  /** An agreement through the window. */
  AGREEMENT_THROUGH,
  /** An agreement in part of the window. */
  AGREEMENT_IN_PART,
  /** It is not about detainers. */
  NOT_ABOUT_DETAINERS,
  /** Its place was not found. */
  NOT_PLACED
}
