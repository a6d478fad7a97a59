package org.detaineroutcomes.panel.policy.definition;

import org.detaineroutcomes.model.Compulsion;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.panel.policy.DatedSpell;
import org.detaineroutcomes.panel.policy.Terms;

/** Those limits whose terms meet a condition; the others keep the unit out. */
final class Narrowed implements Definition {
  private static final long serialVersionUID = 1;

  /** A condition on the terms of a policy, and on whether it is the state's over the unit. */
  interface Condition extends java.io.Serializable {
    boolean met(Terms terms, boolean fromAbove);
  }

  private final Definition any = new AnyLimit();
  private final Condition condition;

  private Narrowed(Condition condition) {
    this.condition = condition;
  }

  /** Limits by whose words the component is provided. */
  static Definition with(PolicyComponent component) {
    return new Narrowed((terms, fromAbove) -> terms.components().contains(component));
  }

  /** Limits that the unit chose: its state's law is none of them. */
  static Definition voluntary() {
    return new Narrowed(
        (terms, fromAbove) -> !fromAbove && terms.compulsion() == Compulsion.VOLUNTARY);
  }

  @Override
  public boolean treats(DatedSpell spell, Job.Unit unit) {
    return any.treats(spell, unit);
  }

  @Override
  public boolean asks(Terms terms, boolean fromAbove) {
    return condition.met(terms, fromAbove);
  }
}
