package org.detaineroutcomes.model.result;

/** Two groups that a treatment definition compares. */
public record ArmPair(Arm treated, Arm control) {

  /** A treated group and the units of no listed limiting policy. */
  public static ArmPair of(Arm treated) {
    return new ArmPair(treated, Arm.NONE_LISTED);
  }
}
