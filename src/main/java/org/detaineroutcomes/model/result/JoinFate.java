package org.detaineroutcomes.model.result;

/** What became of rows of a source in the joined table. */
public enum JoinFate implements Code {
  /** They are in the table, each once. */
  MATCHED,
  /** Their name could not be placed in a unit. */
  NO_PLACE,
  /** They have no date. */
  NO_DATE,
  /** They lie in no period of the frame. */
  OUTSIDE_WINDOW,
  /** They lie in no unit of the frame. */
  OUTSIDE_FRAME,
  /** They count a longer period than the frame's, which is not divided. */
  LONGER_PERIOD,
  /** They are of a period whose other days no source has. */
  DAYS_MISSING,
  /** Another input has the same unit and period; inputs are not added up. */
  HELD_BY_ANOTHER_INPUT,
  /** A total of the same unit counts in their place. */
  BESIDE_A_TOTAL,
  /** Another row of the same unit and period has no count, so that there is no sum. */
  NO_COMPLETE_SUM,
  /** Their file was selected on its outcome. */
  SELECTED_ON_OUTCOME,
  /** They count units of another kind. */
  OTHER_UNITS
}
