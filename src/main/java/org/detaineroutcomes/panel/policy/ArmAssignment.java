package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ExclusionReason;

/**
 * What a unit is in a comparison, the same in every period.
 *
 * @param arm the group it belongs to
 * @param cohort first period treated by the rule of adoption; null: none
 * @param reason why it is in no group; null unless the arm is {@link Arm#EXCLUDED}
 */
public record ArmAssignment(Arm arm, Period cohort, ExclusionReason reason)
    implements Serializable {
  /** In a treated group from a period on. */
  public static ArmAssignment treated(Arm arm, Period cohort) {
    return new ArmAssignment(arm, cohort, null);
  }

  /** In a group without a cohort. */
  public static ArmAssignment in(Arm arm) {
    return new ArmAssignment(arm, null, null);
  }

  /** In no group, for a reason. */
  public static ArmAssignment excluded(ExclusionReason reason) {
    return new ArmAssignment(Arm.EXCLUDED, null, reason);
  }
}
