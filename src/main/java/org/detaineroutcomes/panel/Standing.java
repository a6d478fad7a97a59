package org.detaineroutcomes.panel;

import org.detaineroutcomes.model.Period;

/**
 * What a unit is in a comparison, the same in every period.
 *
 * @param arm the group it belongs to
 * @param cohort period of its first certain adoption; null: none
 * @param reason why it is in no group; null unless the arm is {@code excluded}
 */
record Standing(String arm, Period cohort, String reason) {
  static final String LIMITING = "dated limiting policy";
  static final String NONE_LISTED = "no listed limiting policy";
  static final String AGREEMENT = "287(g) agreement";
  static final String MANDATE = "mandate";
  static final String EXCLUDED = "excluded";

  static Standing treated(Spell first, Period cohort) {
    return new Standing(first.direction().equals(Spell.LIMITS) ? LIMITING : MANDATE, cohort, null);
  }

  static Standing in(String arm) {
    return new Standing(arm, null, null);
  }

  static Standing excluded(String reason) {
    return new Standing(EXCLUDED, null, reason);
  }
}
