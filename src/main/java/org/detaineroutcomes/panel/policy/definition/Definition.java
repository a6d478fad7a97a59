package org.detaineroutcomes.panel.policy.definition;

import java.io.Serializable;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.policy.DatedSpell;
import org.detaineroutcomes.panel.policy.Terms;

/** Which policies are the treatment of a unit. */
public interface Definition extends Serializable {

  /** Whether the spell is of the unit's own level and can date it, were it only dated. */
  boolean treats(DatedSpell spell, Job.Unit unit);

  /**
   * Whether a policy provides and rests on what the definition asks for. A unit limited by another
   * policy before is in neither group.
   *
   * @param terms of all sources of the policy
   * @param fromAbove whether it is the law of the state, which binds a county that did not choose
   *     it
   */
  default boolean asks(Terms terms, boolean fromAbove) {
    return true;
  }

  /** Whether the spell is near the unit, of its state or a city in it, and puts it in no group. */
  default boolean isNear(DatedSpell spell, Job.Unit unit) {
    return false;
  }
}
