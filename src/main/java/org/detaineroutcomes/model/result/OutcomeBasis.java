package org.detaineroutcomes.model.result;

import java.util.Arrays;

/** What the outcome of a detainer is read from. */
public enum OutcomeBasis implements Code {
  LIFT_REASON("lift reason"),
  STATED_BY_SOURCE("stated by the source"),
  CASE_STATUS("case status"),
  NO_LIFT_REASON("no lift reason on the record"),
  LIFT_REASON_UNKNOWN("lift reason not known here");

  private final String word;

  OutcomeBasis(String word) {
    this.word = word;
  }

  /** The basis of a word. */
  public static OutcomeBasis of(String word) {
    return Arrays.stream(values()).filter(b -> b.word.equals(word)).findFirst().orElseThrow();
  }
}
