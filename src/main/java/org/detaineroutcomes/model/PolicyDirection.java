package org.detaineroutcomes.model;

import java.util.Arrays;
import java.util.Optional;

/** Which way a policy turns cooperation with detainers. */
public enum PolicyDirection {
  LIMITS("limits"),
  MANDATES("mandates"),
  AGREEMENT_287G("287(g) agreement");

  private final String words;

  PolicyDirection(String words) {
    this.words = words;
  }

  /** As tables hold it. */
  public String words() {
    return words;
  }

  /** The direction of the words; empty if there is none. */
  public static Optional<PolicyDirection> of(String words) {
    return Arrays.stream(values()).filter(each -> each.words.equals(words)).findFirst();
  }

  @Override
  public String toString() {
    return words;
  }
}
