package org.detaineroutcomes.model.result;

import java.util.List;

/** What a robustness check says of the estimate that it checks. */
public enum RobustnessNote implements NoteCode {
  /** The check could not be run: the message and remedy of the failure. */
  NOT_RUN(Level.INFO, "message", "remedy"),
  /** The joint test of effects before adoption. */
  EARLIER_TRENDS(Level.INFO, "df", "statistic", "p_value", "slope", "power");

  private final Level level;
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
