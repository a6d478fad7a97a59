package org.detaineroutcomes.compare.groups;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the units without a treatment of their own are taken from. */
public enum Pool {
  /** Every unit without a listed policy. */
  NATIONAL("national"),
  /** Those in a state that has a treated unit. */
  SAME_STATE("same-state"),
  /** Those with a 287(g) agreement through the window, and nobody else. */
  AGREEMENT_287G("287g");

  private final String word;

  Pool(String word) {
    this.word = word;
  }

  /** As it is written in a job. */
  public String word() {
    return word;
  }

  public static Optional<Pool> of(String word) {
    return Arrays.stream(values()).filter(pool -> pool.word.equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Pool::word).toList();
  }

  /**
   * True for a unit that may stand beside the treated ones.
   *
   * @param beside the group that the others are taken from
   */
  public boolean admits(Member member, Arm beside) {
    return switch (this) {
      case NATIONAL -> member.arm() == beside;
      case SAME_STATE -> member.arm() == beside && member.sameState();
      case AGREEMENT_287G ->
          member.agreement() && (member.arm() == beside || member.arm() == Arm.AGREEMENT);
    };
  }
}
