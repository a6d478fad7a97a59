package org.detaineroutcomes.panel.law.definition;

import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.law.Spell;

/**
 * Any limit on detainers of the unit's own county: a city's policy and a state's law date no
 * county. Where there is a table of policies, it alone decides who is dated; events in practice
 * then say when a stance ended or began again. For states, any limit of the state.
 */
final class AnyLimit implements Definition {
  private static final long serialVersionUID = 1;

  @Override
  public boolean treats(Spell spell, Job.Unit unit, boolean tabled) {
    if (!spell.direction().equals(Spell.LIMITS) || spell.onList() || !spell.aboutDetainers()) {
      return false;
    }
    return unit == Job.Unit.STATE
        ? spell.ofState()
        : spell.ofCounty() && (spell.inTableOfPolicies() || !tabled);
  }
}
