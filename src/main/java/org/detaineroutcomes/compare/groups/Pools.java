package org.detaineroutcomes.compare.groups;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ControlPool;

/** Pools of control units as jobs name them, and who is in them. */
public final class Pools {
  private Pools() {}

  /** As it is written in a job. */
  public static String word(ControlPool pool) {
    return switch (pool) {
      case NATIONAL -> "national";
      case SAME_STATE -> "same-state";
      case AGREEMENT_287G -> "287g";
    };
  }

  /** The pool of a word; empty if there is none of that name. */
  public static Optional<ControlPool> of(String word) {
    return Arrays.stream(ControlPool.values()).filter(pool -> word(pool).equals(word)).findFirst();
  }

  /** Every pool as jobs write it. */
  public static List<String> words() {
    return Arrays.stream(ControlPool.values()).map(Pools::word).toList();
  }

  /**
   * True for a unit that may stand beside the treated ones.
   *
   * @param control the group that the others are taken from
   */
  public static boolean admits(ControlPool pool, Member member, Arm control) {
    return switch (pool) {
      case NATIONAL -> member.arm() == control;
      case SAME_STATE -> member.arm() == control && member.sameState();
      case AGREEMENT_287G ->
          member.agreement() && (member.arm() == control || member.arm() == Arm.AGREEMENT_287G);
    };
  }
}
