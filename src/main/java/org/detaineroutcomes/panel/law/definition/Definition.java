package org.detaineroutcomes.panel.law.definition;

import java.io.Serializable;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.law.Spell;

/** Which spells are the treatment of a unit. */
public interface Definition extends Serializable {

  /**
   * Whether the spell can date a unit, were it only dated.
   *
   * @param tabled whether there is a table of policies
   */
  boolean treats(Spell spell, Job.Unit unit, boolean tabled);

  /**
   * Whether the spell limits the unit in a way that is not this definition's, or whose terms are
   * not known: such a unit can be in neither group.
   */
  default boolean limitsOtherwise(Spell spell, Job.Unit unit, boolean tabled) {
    return false;
  }
}
