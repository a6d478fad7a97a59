package org.detaineroutcomes.model.result;

import java.util.List;

/** What a robustness check says of the estimate that it checks. */
public enum RobustnessNote implements NoteCode {
  /** The check could not be run: the message and remedy of the failure. */
  NOT_RUN(Level.INFO, "message", "remedy"),
  /** Theory or the panel refuses the check. */
  CHECK_REFUSED(Level.WARNING, "message"),
  /** How placebo dates are set. */
  PLACEBO_DATES(Level.INFO),
  /** The estimator has no one figure to leave groups out of. */
  NOTHING_LEFT_OUT(Level.INFO, "estimator"),
  /** Nothing can be estimated without a group. */
  NONE_WITHOUT_GROUP(Level.INFO, "group"),
  /** The range of the figures, and the group that moves it most. */
  LEAVE_ONE_OUT_RANGE(Level.INFO, "groups", "low", "high", "group", "figure", "without"),
  /** The sign changes without one group. */
  SIGN_RESTS_ON_ONE_GROUP(Level.WARNING),
  /** Tests that are adjusted together: outcome and figure of each. */
  ONE_FAMILY(Level.INFO, "outcomes", "figures"),
  /** No Romano-Wolf p-values without influence functions. */
  STEP_DOWN_WITHOUT_INFLUENCE(Level.INFO, "estimator"),
  /** Romano-Wolf draws are for one way of clusters. */
  STEP_DOWN_ONE_WAY(Level.INFO),
  /** The estimator has no figure for a randomization test. */
  NO_FIGURE_TO_TEST(Level.INFO, "estimator"),
  /** A figure lacks the statistic of the randomization test. */
  NO_STATISTIC_TO_TEST(Level.INFO, "figure", "statistic"),
  /** Every assignment was tried. */
  RANDOMIZED_ALL(Level.INFO, "deals", "clusters"),
  /** Some of about ten to the exponent assignments were tried. */
  RANDOMIZED(Level.INFO, "deals", "exponent", "clusters"),
  /** Assignments that could not be estimated. */
  DEALS_FAILED(Level.INFO, "deals"),
  /** Too few assignments for small p-values. */
  FEW_ASSIGNMENTS(Level.WARNING, "ways", "least"),
  /** The jackknife over clusters: without some there is no estimate. */
  NO_JACKKNIFE_OVER_CLUSTERS(Level.INFO, "clusters"),
  /** Errors take units within a distance for dependent. */
  SPATIAL_ERRORS(Level.INFO, "kilometres", "units"),
  /** Spatial errors need one figure with influence functions. */
  NO_SPATIAL_ERRORS(Level.INFO, "estimator"),
  /** The estimator has no one figure to bound. */
  NO_FIGURE_TO_BOUND(Level.INFO, "estimator"),
  /** The share is less than one unit. */
  SHARE_BELOW_ONE(Level.INFO, "group", "share", "units"),
  /** Nothing can be estimated without so many units. */
  NONE_WITHOUT_UNITS(Level.INFO, "group", "share", "units"),
  /** The figure where some units do not belong to their group. */
  MISCLASSIFIED_RANGE(Level.INFO, "out", "units", "group", "low", "high"),
  /** How many misclassified controls bring the figure to zero. */
  BREAKDOWN(Level.INFO, "out", "units", "figure"),
  /** No number of misclassified controls does. */
  NO_BREAKDOWN(Level.INFO),
  /** Every unit is seen in every period. */
  NONE_MISSING(Level.INFO),
  /** The figure over any outcomes of missing unit-periods. */
  MISSING_RANGE(Level.INFO, "missing", "rows", "from", "to", "low", "high"),
  /** The joint test of effects before adoption. */
  EARLIER_TRENDS(Level.INFO, "df", "statistic", "p_value", "slope", "power"),
  /** The joint test cannot be made. */
  EARLIER_TRENDS_SINGULAR(Level.INFO),
  /** Relative magnitudes need two effects after adoption. */
  ONE_EFFECT_AFTER(Level.INFO);

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<String> arguments;

  RobustnessNote(Level level, String... arguments) {
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
