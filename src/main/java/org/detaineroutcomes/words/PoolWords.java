package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.ControlPool;

/** Where the units of the control group are taken from, in words. */
final class PoolWords {
  private PoolWords() {}

  /**
   * The words after the name of the control group.
   *
   * @param oneState whether all units that are compared lie in one state
   */
  static String of(ControlPool pool, boolean oneState) {
    return switch (pool) {
      case NATIONAL -> oneState ? "within the state" : "national";
      case SAME_STATE -> "same state";
      case AGREEMENT_287G -> "through the window";
    };
  }
}
