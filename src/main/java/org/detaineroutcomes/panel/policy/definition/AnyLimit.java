package org.detaineroutcomes.panel.policy.definition;

import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.policy.DatedSpell;

/**
 * Any limit on detainers: the county's own, or the law of its state over it. A city's policy dates
 * no county. For states, any limit of the state.
 */
final class AnyLimit implements Definition {
  private static final long serialVersionUID = 1;

  @Override
  public boolean treats(DatedSpell spell, Job.Unit unit) {
    return spell.limits()
        && !spell.onList()
        && spell.aboutDetainers()
        && (unit == Job.Unit.STATE ? spell.ofState() : spell.ofCounty());
  }
}
