package org.detaineroutcomes.panel.policy.definition;

import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.policy.DatedSpell;

/** The law of the state about detainers, be it a limit or a mandate, whatever a county does. */
final class StateLaw implements Definition {
  private static final long serialVersionUID = 1;

  @Override
  public boolean treats(DatedSpell spell, Job.Unit unit) {
    return spell.ofState() && spell.aboutDetainers() && !spell.onList() && !spell.isAgreement();
  }
}
