package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.Optional;

/** Whether a jurisdiction chose its policy. */
public enum Compulsion {
  /** Its own decision. */
  VOLUNTARY("voluntary"),
  /** Its own decision after a court's ruling on another's case, which it would otherwise risk. */
  FOLLOWS_RULING("follows a ruling"),
  /** Bound by a court's order, a decree, a settlement or the law of the state. */
  COMPELLED("compelled");

  private final String words;

  Compulsion(String words) {
    this.words = words;
  }

  /** As it is printed. */
  public String words() {
    return words;
  }

  /** The compulsion of the words; empty where they are null or others. */
  public static Optional<Compulsion> of(String words) {
    return Arrays.stream(values()).filter(c -> c.words.equals(words)).findFirst();
  }
}
