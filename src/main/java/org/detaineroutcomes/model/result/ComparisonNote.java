package org.detaineroutcomes.model.result;

import java.util.List;

/** What must be read with a comparison of two groups: who is in them, and which law binds both. */
public enum ComparisonNote implements NoteCode {
  /** The outcome is one that the policy should not change. */
  PLACEBO_OUTCOME(Level.CAVEAT);

  private final Level level;
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
