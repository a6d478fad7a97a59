package org.detaineroutcomes.panel.policy.definition;

import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.model.TreatmentDefinition;

/** The rule of every treatment definition. One without a rule does not compile. */
public final class Definitions {
  private Definitions() {}

  /** The rule of a definition. */
  public static Definition of(TreatmentDefinition definition) {
    return switch (definition) {
      case ANY_DETAINER_LIMIT -> new AnyLimit();
      case JUDICIAL_WARRANT_ONLY -> Narrowed.with(PolicyComponent.JUDICIAL_WARRANT);
      case NO_HOLDS -> Narrowed.with(PolicyComponent.NO_HOLDS);
      case NO_NOTIFICATION -> Narrowed.with(PolicyComponent.NOTIFICATION);
      case COMPELLED_EXCLUDED -> Narrowed.voluntary();
      case FEDERAL_LIST -> new OnFederalList();
      case OBSERVED_HONOUR_RATE -> new Observed();
      case STATE_LAW, STATE_LAW_LIMITS, STATE_LAW_MANDATES -> new StateLaw();
    };
  }
}
