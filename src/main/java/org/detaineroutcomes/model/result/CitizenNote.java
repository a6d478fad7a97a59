package org.detaineroutcomes.model.result;

import java.util.List;

/** What must be read with a count of United States citizens. */
public enum CitizenNote implements NoteCode {
  /** A floor: citizens whom nobody recorded as such are not in it. */
  CITIZENS_FLOOR(Level.CAVEAT),
  /** Permanent residents are never added to citizens. */
  RESIDENTS_ARE_NOT_CITIZENS(Level.CAVEAT),
  /** The count is worked out from a rounded share. */
  COUNT_FROM_ROUNDED_SHARE(Level.CAVEAT);

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // a copy of List.of
  private final List<String> arguments;

  CitizenNote(Level level, String... arguments) {
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
