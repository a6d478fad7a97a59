package org.detaineroutcomes.model.result;

/** One coding of the same data after another; each keeps what those before it changed. */
public enum LadderRung implements Code {
  /** Any reporters, every county a unit, treated if in force on any day, reversals not undone. */
  AS_BEFORE,
  /** Then the same reporters in every period. */
  SAME_REPORTERS,
  /** Then counties of one adopter as one unit. */
  ONE_ADOPTER,
  /** Then without periods from a reversal on, and from a law that reaches every unit on. */
  COMPARABLE_PERIODS,
  /** Then treated from the first period that is in force on most of its days. */
  MAJORITY,
  /** Then from the first period that is in force throughout. */
  FIRST_FULL,
  /** As the job asks, which is what the rest of the report has. */
  AS_ASKED,
  /** As the job asks, without the adopter whose units have the most residents. */
  WITHOUT_LARGEST,
  /** As the job asks, with the logarithm of the outcome. */
  IN_LOGS
}
