package org.detaineroutcomes.panel;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Reporters;
import org.detaineroutcomes.panel.policy.ArmAssignment;

/**
 * A unit that may be in a sample.
 *
 * @param id its id in the panel
 * @param state postal code; null where it is not known
 * @param adopter id of whose policy dates it, else its own
 * @param standing the group it belongs to
 * @param agreement whether a 287(g) agreement is listed through the window
 * @param reversed the period from which the job leaves it out; null: none
 * @param filled outcome to the number of periods with a value; empty where the panel has no row
 * @param gaps outcome to why its source does not cover the unit in some period
 * @param steadiness outcome of offenses to who reports it
 */
record Candidate(
    String id,
    String state,
    String adopter,
    ArmAssignment standing,
    boolean agreement,
    Period reversed,
    Map<String, Integer> filled,
    Map<String, String> gaps,
    Map<String, Coverage.Steadiness> steadiness) {

  private static final String NO_ROW = "no_row";

  /** Whether the reporters of an outcome change no more than a rule allows. */
  boolean reportedBy(Reporters rule, String outcome) {
    Coverage.Steadiness own = steadiness.get(outcome);
    return own == null || own.meets(rule);
  }

  /** Whether it has a value in each of the periods that the job keeps of it. */
  boolean fills(String outcome, List<Integer> periods) {
    return filled(outcome)
        == periods.stream().filter(at -> reversed == null || at < reversed.index()).count();
  }

  /** Why the source of an outcome does not cover it in some period, as a code. */
  String gap(String outcome) {
    return gaps.getOrDefault(outcome, NO_ROW);
  }

  int filled(String outcome) {
    return filled.getOrDefault(outcome, 0);
  }
}
