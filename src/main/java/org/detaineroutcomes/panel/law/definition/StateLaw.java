package org.detaineroutcomes.panel.law.definition;

import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.law.Spell;

/** The law of the state about detainers, be it a limit or a mandate, whatever a county does. */
final class StateLaw implements Definition {
  private static final long serialVersionUID = 1;

  @Override
  public boolean treats(Spell spell, Job.Unit unit, boolean tabled) {
    return spell.ofState()
        && spell.aboutDetainers()
        && !spell.onList()
        && !spell.direction().equals(Spell.AGREEMENT);
  }
}
