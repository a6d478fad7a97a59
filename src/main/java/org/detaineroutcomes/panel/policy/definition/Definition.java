package org.detaineroutcomes.panel.policy.definition;

import java.io.Serializable;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.policy.DatedSpell;

/** Which spells are the treatment of a unit. */
public interface Definition extends Serializable {

  /**
   * Whether the spell can date a unit, were it only dated.
   *
   * @param tabled whether there is a table of policies
   */
  boolean treats(DatedSpell spell, Job.Unit unit, boolean tabled);

  /**
   * Whether the spell limits the unit in a way that is not this definition's, or whose terms are
   * not known: such a unit can be in neither group.
   */
  default boolean limitsOtherwise(DatedSpell spell, Job.Unit unit, boolean tabled) {
    return false;
  }
}
