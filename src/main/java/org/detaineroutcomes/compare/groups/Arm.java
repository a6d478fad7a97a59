package org.detaineroutcomes.compare.groups;

import java.util.Arrays;

/** The groups a unit can belong to, by the words of the panel's {@code arm} column. */
public enum Arm {
  LIMITING("dated limiting policy"),
  NONE_LISTED("no listed limiting policy"),
  AGREEMENT("287(g) agreement"),
  MANDATE("mandate"),
  CONFLICT("conflict"),
  ON_LIST("on the federal list"),
  NOT_ON_LIST("not on the federal list"),
  BELOW("honors fewer than the threshold"),
  AT_LEAST("honors the threshold or more"),
  EXCLUDED("excluded");

  private final String word;

  Arm(String word) {
    this.word = word;
  }

  /** As it is printed. */
  public String word() {
    return word;
  }

  /** The group beside it, where it is the one that is treated. */
  public Arm beside() {
    return switch (this) {
      case ON_LIST -> NOT_ON_LIST;
      case BELOW -> AT_LEAST;
      default -> NONE_LISTED;
    };
  }

  public static Arm of(String word) {
    return Arrays.stream(values()).filter(arm -> arm.word.equals(word)).findFirst().orElseThrow();
  }
}
