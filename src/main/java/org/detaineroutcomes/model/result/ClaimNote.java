package org.detaineroutcomes.model.result;

import java.util.List;

/** Why a public claim is judged as it is. */
public enum ClaimNote implements NoteCode {
  /** No rule is registered for the claim. */
  NO_RULE(Level.INFO, "claim");

  private final Level level;
  private final List<String> arguments;

  ClaimNote(Level level, String... arguments) {
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
