package org.detaineroutcomes.model;

import java.util.Collection;
import org.detaineroutcomes.model.result.Code;

/** How many bases the boxes of a detainer state. */
public enum StatedBasis implements Code {
  /** Every box that the record has is answered no. */
  NONE,
  /** One box is ticked. */
  ONE,
  /** More than one box is ticked. */
  SEVERAL,
  /** No box is ticked, and at least one is left blank. */
  BLANK;

  /**
   * What some boxes state.
   *
   * @param boxes the answers of every box that the record has; null: left blank
   */
  public static StatedBasis of(Collection<Boolean> boxes) {
    long ticked = boxes.stream().filter(Boolean.TRUE::equals).count();
    if (ticked == 0) {
      return boxes.stream().allMatch(Boolean.FALSE::equals) ? NONE : BLANK;
    }
    return ticked == 1 ? ONE : SEVERAL;
  }
}
