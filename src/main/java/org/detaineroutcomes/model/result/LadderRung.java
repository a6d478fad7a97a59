package org.detaineroutcomes.model.result;

/** One coding of the same data after another; each keeps what those before it changed. */
public enum LadderRung implements Code {
  /** Any reporters, every county a unit. */
  AS_BEFORE,
  /** Then the same reporters in every period. */
  SAME_REPORTERS,
  /** Then counties of one adopter as one unit. */
  ONE_ADOPTER,
  /** As the job asks, which is what the rest of the report has. */
  AS_ASKED,
  /** As the job asks, without the adopter whose units have the most residents. */
  WITHOUT_LARGEST,
  /** As the job asks, with the logarithm of the outcome. */
  IN_LOGS
}
