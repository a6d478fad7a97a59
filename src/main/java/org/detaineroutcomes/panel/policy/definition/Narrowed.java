package org.detaineroutcomes.panel.policy.definition;

import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.panel.policy.DatedSpell;
import org.detaineroutcomes.panel.policy.Terms;

/** Those limits of the unit's own whose terms meet a condition; the others keep it out. */
final class Narrowed implements Definition {
  private static final long serialVersionUID = 1;

  /** A condition on the terms of a policy. */
  interface Condition extends java.io.Serializable {
    boolean met(Terms terms);
  }

  private final Definition any = new AnyLimit();
  private final Condition condition;

  private Narrowed(Condition condition) {
    this.condition = condition;
  }

  /** Limits by whose words the component is provided. */
  static Definition with(PolicyComponent component) {
    return new Narrowed(terms -> terms.components().contains(component));
  }

  /** Limits that the unit chose. */
  static Definition voluntary() {
    return new Narrowed(terms -> terms.compulsion() == Compulsion.VOLUNTARY);
  }

  @Override
  public boolean treats(DatedSpell spell, Job.Unit unit, boolean tabled) {
    return any.treats(spell, unit, tabled) && condition.met(spell.terms());
  }

  @Override
  public boolean limitsOtherwise(DatedSpell spell, Job.Unit unit, boolean tabled) {
    return any.treats(spell, unit, tabled) && !condition.met(spell.terms());
  }
}
