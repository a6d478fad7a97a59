package org.detaineroutcomes.model.result;

import java.util.List;

/** What must be read with a count or share of detainers, citizens or payments. */
public enum MeasureNote implements NoteCode {
  /** Declined is not released, and a missing transfer is no decline. */
  DECLINED_NOT_RELEASED(Level.CAVEAT);

  private final Level level;
  private final List<String> arguments;

  MeasureNote(Level level, String... arguments) {
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
