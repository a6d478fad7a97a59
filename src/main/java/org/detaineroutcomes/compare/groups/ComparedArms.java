package org.detaineroutcomes.compare.groups;

import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ControlPool;

/**
 * The two groups that an estimate compares; a difference is the first less the second.
 *
 * @param pool where the units of the second are taken from
 */
public record ComparedArms(Arm treated, Arm control, ControlPool pool) {
  /** Their codes, such as {@code limiting/none_listed/national}. */
  public String code() {
    return treated.code() + "/" + control.code() + "/" + pool.code();
  }
}
