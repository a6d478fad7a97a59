package org.detaineroutcomes.model.result;

import java.util.List;

/** What an estimator says of its own figures: how they were made and when to doubt them. */
public enum EstimateNote implements NoteCode {
  /** No figure: the message and remedy of the failure. */
  REFUSED(Level.INFO, "message", "remedy");

  private final Level level;
  private final List<String> arguments;

  EstimateNote(Level level, String... arguments) {
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
