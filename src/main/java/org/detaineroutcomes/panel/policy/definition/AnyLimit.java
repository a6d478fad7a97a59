package org.detaineroutcomes.panel.policy.definition;

import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.policy.DatedSpell;

/**
 * Any limit on detainers of the unit's own county: a city's policy and a state's law date no
 * county. Where there is a table of policies, it alone decides who is dated; events in practice
 * then say when a stance ended or began again. For states, any limit of the state.
 */
final class AnyLimit implements Definition {
  private static final long serialVersionUID = 1;

  @Override
  public boolean treats(DatedSpell spell, Job.Unit unit, boolean tabled) {
    if (!spell.limits() || spell.onList() || !spell.aboutDetainers()) {
      return false;
    }
    return unit == Job.Unit.STATE
        ? spell.ofState()
        : spell.ofCounty() && (spell.inTableOfPolicies() || !tabled);
  }
}
