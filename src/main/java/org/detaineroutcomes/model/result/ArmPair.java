package org.detaineroutcomes.model.result;

import java.io.Serializable;

/** Two groups that a treatment definition compares. */
public record ArmPair(Arm treated, Arm control) implements Serializable {

  /** A treated group and the units of no listed limiting policy. */
  public static ArmPair of(Arm treated) {
    return new ArmPair(treated, Arm.NONE_LISTED);
  }
}
