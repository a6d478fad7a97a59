package org.detaineroutcomes.panel.policy.definition;

import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.policy.DatedSpell;

/** No spell: what the detainer records show decides. */
final class Observed implements Definition {
  private static final long serialVersionUID = 1;

  @Override
  public boolean treats(DatedSpell spell, Job.Unit unit) {
    return false;
  }
}
