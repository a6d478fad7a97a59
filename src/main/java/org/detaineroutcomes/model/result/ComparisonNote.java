package org.detaineroutcomes.model.result;

import java.util.List;

/** What must be read with a comparison of two groups: who is in them, and which law binds both. */
public enum ComparisonNote implements NoteCode {
  /** The outcome is one that the policy should not change. */
  PLACEBO_OUTCOME(Level.CAVEAT),
  /** How many units either group has. */
  GROUP_SIZES(Level.INFO, "treated_units", "treated_arm", "control_units", "control_arm"),
  /** Treated units without a control unit in their state. */
  ALONE_IN_STATE(Level.CAVEAT, "alone", "units", "treated_arm", "control_arm"),
  /** Control units with a 287(g) agreement. */
  AGREEMENTS_IN_POOL(Level.CAVEAT, "agreements", "units", "control_arm"),
  /** State laws that bind units of both groups: a state and a day each. */
  STATE_LAWS(Level.CAVEAT, "direction", "states", "days"),
  /** Errors are clustered where the policy is set. */
  CLUSTERED_WHERE_SET(Level.INFO, "columns"),
  /** A difference of levels is no effect. */
  LEVELS_DESCRIBE(Level.CAVEAT),
  /** The exact interval leaves differences between units out. */
  EXACT_OF_OFFENSES(Level.CAVEAT),
  /** The exact interval takes what is counted as independent. */
  EXACT_OF_EVENTS(Level.CAVEAT),
  /** The exact interval takes offenses as independent. */
  EXACT_INTERVAL(Level.CAVEAT),
  /** A change in this period is one of definition. */
  RAPE_REDEFINED(Level.CAVEAT, "period"),
  /** Two definitions of rape meet in the outcome; the other outcome is to be used. */
  TWO_DEFINITIONS(Level.CAVEAT, "period", "outcome"),
  /** The effect was built into made data. */
  SYNTHETIC(Level.CAVEAT),
  /** What a built-in effect is the effect of, as its table has it. */
  EFFECT_MEANING(Level.INFO, "meaning"),
  /** A built-in effect is over every unit that adopted. */
  OVER_ALL_ADOPTERS(Level.INFO),
  /** A built-in effect as a difference of logarithms. */
  EFFECT_IN_LOGARITHMS(Level.INFO, "difference");

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<String> arguments;

  ComparisonNote(Level level, String... arguments) {
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
