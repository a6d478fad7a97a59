package org.detaineroutcomes.model.result;

import java.util.List;

/** What must be read with a regression on single detainers. */
public enum RegressionNote implements NoteCode {
  /** Associations among detainers, no effects. */
  ASSOCIATIONS(Level.CAVEAT),
  /** The table holds logarithms of odds ratios. */
  ODDS_AS_LOGARITHMS(Level.INFO),
  /** The table holds logarithms of ratios of shares. */
  RATIOS_AS_LOGARITHMS(Level.INFO),
  /** The category of each covariate that others are held against. */
  REFERENCES(Level.INFO, "covariates", "categories"),
  /** A reference that was asked for and is not in the fit. */
  REFERENCE_NOT_IN_FIT(Level.INFO, "covariate", "category"),
  /** What the time of issue is counted in. */
  TIME_IN_YEARS(Level.INFO, "covariate"),
  /** How errors are clustered. */
  CLUSTERED_AS_STATA(Level.INFO, "column"),
  /** Terms without a standard error. */
  WITHIN_ONE_CLUSTER(Level.INFO, "terms");

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<String> arguments;

  RegressionNote(Level level, String... arguments) {
    this.level = level;
    this.arguments = List.of(arguments);
  }

  @Override
  public List<String> arguments() {
    return arguments;
  }

  @Override
  public Level level() {
    return level;
  }
}
