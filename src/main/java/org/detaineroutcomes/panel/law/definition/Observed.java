package org.detaineroutcomes.panel.law.definition;

import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.law.Spell;

/** No spell: what the detainer records show decides. */
final class Observed implements Definition {
  private static final long serialVersionUID = 1;

  @Override
  public boolean treats(Spell spell, Job.Unit unit, boolean tabled) {
    return false;
  }
}
