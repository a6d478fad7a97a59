package org.detaineroutcomes.model.result;

import java.util.Arrays;

/** Law and practice about detainers in a county on the day of issue. */
public enum PolicyAtIssue implements Code {
  LIMIT("limit in force"),
  LIMIT_UNCERTAIN("limit, at a time not certain"),
  AGREEMENT_287G("287(g) agreement"),
  NONE_LISTED("no limit listed as in force"),
  NOT_PLACED("not placed");

  private final String word;

  PolicyAtIssue(String word) {
    this.word = word;
  }

  /** The policy of a word. */
  public static PolicyAtIssue of(String word) {
    return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst().orElseThrow();
  }
}
