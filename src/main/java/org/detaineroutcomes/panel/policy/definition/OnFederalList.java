package org.detaineroutcomes.panel.policy.definition;

import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.policy.DatedSpell;

/** A place on a published list: of the county itself, or of the state. */
final class OnFederalList implements Definition {
  private static final long serialVersionUID = 1;

  @Override
  public boolean treats(DatedSpell spell, Job.Unit unit) {
    return spell.onList() && (unit == Job.Unit.STATE ? spell.ofState() : spell.ofCounty());
  }

  /** A county in a listed state, or with a listed city, is not listed and no comparison for it. */
  @Override
  public boolean isNear(DatedSpell spell, Job.Unit unit) {
    return spell.onList() && !treats(spell, unit);
  }
}
