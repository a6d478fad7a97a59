package org.detaineroutcomes.model.result;

import java.util.Arrays;

/** Why a flush is looked for around a day. */
public enum FlushBasis implements Code {
  /** A policy began. */
  POLICY_DATE("policy date"),
  /** Most declines are dated on it; no policy date is known. */
  COMMONEST_DAY("commonest day: no policy date is known");

  private final String word;

  FlushBasis(String word) {
    this.word = word;
  }

  /** The basis of a word. */
  public static FlushBasis of(String word) {
    return Arrays.stream(values()).filter(b -> b.word.equals(word)).findFirst().orElseThrow();
  }
}
