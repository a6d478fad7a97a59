package org.detaineroutcomes.model.result;

/** What a spell of a policy decides in a panel. */
public enum PolicyUse implements Code {
  /** It dates its unit. */
  DATES_UNIT,
  /** Another spell of its unit dates it. */
  LATER_SPELL,
  /** It had ended before the window began. */
  ENDED_BEFORE_WINDOW,
  /** It has no certain date: its unit is listed and has no cohort. */
  NO_CERTAIN_DATE,
  /** It is not what the definition treats. */
  NOT_THE_TREATMENT,
  /** It takes those units of its state out of the control pool that have no limit of their own. */
  EXCLUDES_STATE,
  /** It treats those units of its state that nothing else treats before. */
  TREATS_STATE,
  /** It is of a city, whose law does not decide what the county's jail does. */
  NOT_OF_THE_JAIL,
  /** An agreement through the window. */
  AGREEMENT_THROUGH,
  /** An agreement in part of the window. */
  AGREEMENT_IN_PART,
  /** It is not about detainers. */
  NOT_ABOUT_DETAINERS,
  /** Its place was not found. */
  NOT_PLACED
}
