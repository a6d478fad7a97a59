package org.detaineroutcomes.model.result;

import java.util.Arrays;

/** Why the days of a detainer are not known. */
public enum DurationGap implements Code {
  NO_ISSUE_DATE("without an issue date"),
  LIFTED_BEFORE_ISSUE("lifted before they were issued"),
  LIFT_DATE_UNKNOWN("lifted on a day that is not known");

  private final String word;

  DurationGap(String word) {
    this.word = word;
  }

  /** The gap of a word. */
  public static DurationGap of(String word) {
    return Arrays.stream(values()).filter(g -> g.word.equals(word)).findFirst().orElseThrow();
  }
}
