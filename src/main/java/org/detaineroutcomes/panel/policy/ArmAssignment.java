package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.Arm;

/**
 * What a unit is in a comparison, the same in every period.
 *
 * @param arm the group it belongs to
 * @param cohort period of its first certain adoption; null: none
 * @param reason why it is in no group; null unless the arm is {@link Arm#EXCLUDED}
 */
public record ArmAssignment(Arm arm, Period cohort, String reason) implements Serializable {
  /** In the group of the first policy that dates the unit. */
  public static ArmAssignment treated(DatedSpell first, Period cohort) {
    return new ArmAssignment(first.limits() ? Arm.LIMITING : Arm.MANDATE, cohort, null);
  }

  /** In a group without a cohort. */
  public static ArmAssignment in(Arm arm) {
    return new ArmAssignment(arm, null, null);
  }

  /** In no group, for a reason. */
  public static ArmAssignment excluded(String reason) {
    return new ArmAssignment(Arm.EXCLUDED, null, reason);
  }
}
