package org.detaineroutcomes.compare;

import java.util.Arrays;

/** The groups a unit can belong to, by the words of the panel's {@code arm} column. */
enum Arm {
  LIMITING("dated limiting policy"),
  NONE_LISTED("no listed limiting policy"),
  AGREEMENT("287(g) agreement"),
  MANDATE("mandate"),
  EXCLUDED("excluded");

  private final String word;

  Arm(String word) {
    this.word = word;
  }

  /** As it is printed. */
  String word() {
    return word;
  }

  static Arm of(String word) {
    return Arrays.stream(values()).filter(arm -> arm.word.equals(word)).findFirst().orElseThrow();
  }
}
