package org.detaineroutcomes.model.result;

import java.util.List;

/**
 * Why things were left out of an estimate; each note names all that were left out for one reason.
 *
 * <p>Arguments: their {@link DropKind}, and for each its name, the period or event time of it where
 * it has one, and the rows it held.
 */
public enum DropNote implements NoteCode {
  /** The column is empty. */
  NO_VALUE,
  /** The weight is zero. */
  ZERO_WEIGHT,
  /** Not seen on both sides of adoption. */
  NOT_BEFORE_AND_AFTER,
  /** No control is like it. */
  WITHOUT_MATCH,
  /** The fixed effects determine it. */
  COLLINEAR_WITH_EFFECTS,
  /** The fixed effects or terms before it determine it. */
  COLLINEAR_WITH_EFFECTS_OR_TERMS,
  /** The fixed effects or earlier terms of a Poisson regression determine it. */
  COLLINEAR_WITH_EFFECTS_OR_EARLIER,
  /** Terms before it determine it. */
  COLLINEAR_WITH_TERMS,
  /** The period effects or terms before it determine it. */
  COLLINEAR_WITH_PERIOD_EFFECTS,
  /** The constant or covariates before it determine it. */
  COLLINEAR_WITH_CONSTANT,
  /** The constants of the periods or covariates before it determine it. */
  COLLINEAR_WITH_PERIODS,
  /** Never seen untreated. */
  TREATED_THROUGHOUT,
  /** Nobody is untreated in the period. */
  NO_UNTREATED_IN_PERIOD,
  /** Untreated rows do not link unit and period. */
  NOT_LINKED,
  /** The window is longer than the panel. */
  WINDOW_LEAVES_PANEL,
  /** Nobody in the window is untreated throughout. */
  NO_CLEAN_CONTROL,
  /** Treated in the first period. */
  TREATED_FROM_START,
  /** Misses a period. */
  NOT_IN_EVERY_PERIOD,
  /** The reference of the untreated rows. */
  REFERENCE_OF_UNTREATED,
  /** Only zeros in the unit or period. */
  ONLY_ZEROS,
  /** The only row of a unit or period. */
  ALONE,
  /** No row in the period of adoption. */
  ADOPTION_WITHOUT_ROW,
  /** Nobody to compare. */
  NO_TREATED_OR_CONTROL,
  /** Neither before nor after for everyone. */
  BETWEEN_ADOPTIONS,
  /** Too few periods before treatment. */
  SHORT_PAST,
  /** The cohort is empty. */
  NO_COHORT_UNIT,
  /** The treatment changed while the unit was not seen. */
  CHANGE_NOT_DATED,
  /** The treatment has been both above and below what it was at the start. */
  ABOVE_AND_BELOW_START,
  /** No control unit. */
  NO_CONTROL_UNIT,
  /** Nearly everyone is treated. */
  ALL_TREATED,
  /** The cohort is not seen in the period. */
  COHORT_NOT_IN_PERIOD,
  /** The cohort is not seen in the base period. */
  COHORT_NOT_IN_BASE,
  /** No control is seen in the period. */
  CONTROLS_NOT_IN_PERIOD,
  /** No control is seen in the base period. */
  CONTROLS_NOT_IN_BASE,
  /** A propensity score is near one. */
  SCORE_NEAR_ONE,
  /** Covariates are collinear among the units compared. */
  UNITS_COLLINEAR,
  /** Covariates are collinear among the rows compared. */
  ROWS_COLLINEAR,
  /** Too few controls for the covariates. */
  FEW_CONTROLS,
  /** Too few rows for the covariates. */
  FEW_IN_COHORT_AND_PERIOD,
  /** Too few rows for the covariates. */
  FEW_IN_COHORT_AND_BASE,
  /** Too few controls for the covariates. */
  FEW_CONTROLS_IN_PERIOD,
  /** Too few controls for the covariates. */
  FEW_CONTROLS_IN_BASE,
  /** Other columns determine it. */
  DETERMINED_BY_COLUMNS,
  /** No detainer has the outcome. */
  NONE_HAS_OUTCOME,
  /** Every detainer has the outcome. */
  ALL_HAVE_OUTCOME,
  /** The records do not say it. */
  NOT_ON_RECORD;

  private static final List<String> ARGUMENTS = List.of("kind", "names", "at", "rows");

  @Override
  public List<String> arguments() {
    return ARGUMENTS;
  }

  @Override
  public Level level() {
    return Level.INFO;
  }
}
