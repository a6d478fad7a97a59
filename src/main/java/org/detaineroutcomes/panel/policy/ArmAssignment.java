package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.Arm;

/**
 * What a unit is in a comparison, the same in every period.
 *
 * @param arm the group it belongs to
 * @param cohort period of its first certain adoption; null: none
 * @param reason why it is in no group; null unless the arm is {@code excluded}
 */
public record ArmAssignment(String arm, Period cohort, String reason) implements Serializable {
  public static final String LIMITING = "dated limiting policy";
  public static final String NONE_LISTED = "no listed limiting policy";
  public static final String AGREEMENT = "287(g) agreement";
  public static final String MANDATE = "mandate";
  public static final String CONFLICT = "conflict";
  public static final String ON_LIST = "on the federal list";
  public static final String NOT_ON_LIST = "not on the federal list";
  public static final String BELOW = "honors fewer than the threshold";
  public static final String AT_LEAST = "honors the threshold or more";
  public static final String EXCLUDED = "excluded";

  public static ArmAssignment treated(DatedSpell first, Period cohort) {
    return new ArmAssignment(first.limits() ? LIMITING : MANDATE, cohort, null);
  }

  /** A group as panels name it. */
  public static String word(Arm arm) {
    return switch (arm) {
      case LIMITING -> LIMITING;
      case NONE_LISTED -> NONE_LISTED;
      case AGREEMENT_287G -> AGREEMENT;
      case MANDATE -> MANDATE;
      case CONFLICT -> CONFLICT;
      case ON_LIST -> ON_LIST;
      case NOT_ON_LIST -> NOT_ON_LIST;
      case BELOW_THRESHOLD -> BELOW;
      case AT_LEAST_THRESHOLD -> AT_LEAST;
      case EXCLUDED -> EXCLUDED;
    };
  }

  public static ArmAssignment in(String arm) {
    return new ArmAssignment(arm, null, null);
  }

  public static ArmAssignment excluded(String reason) {
    return new ArmAssignment(EXCLUDED, null, reason);
  }
}
