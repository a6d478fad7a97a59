package org.detaineroutcomes.model.result;

import java.util.List;

/** What must be read with a number of a Declined Detainer Outcome Report. */
public enum ReportNote implements NoteCode {
  /** Declines of detainers issued at any time are no share of those issued in a week. */
  REPORT_SHARE_REFUSED(Level.CAVEAT);

  private final Level level;
  private final List<String> arguments;

  ReportNote(Level level, String... arguments) {
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
