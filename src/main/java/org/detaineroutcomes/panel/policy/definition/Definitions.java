package org.detaineroutcomes.panel.policy.definition;

import java.util.EnumMap;
import java.util.Map;
import org.detaineroutcomes.model.PolicyComponent;
import org.detaineroutcomes.model.TreatmentDefinition;

/** The rule of every treatment definition. Adding one is one line here. */
public final class Definitions {
  private static final Map<TreatmentDefinition, Definition> ALL =
      new EnumMap<>(
          Map.of(
              TreatmentDefinition.ANY_DETAINER_LIMIT, new AnyLimit(),
              TreatmentDefinition.JUDICIAL_WARRANT_ONLY,
                  Narrowed.with(PolicyComponent.JUDICIAL_WARRANT),
              TreatmentDefinition.NO_HOLDS, Narrowed.with(PolicyComponent.NO_HOLDS),
              TreatmentDefinition.NO_NOTIFICATION, Narrowed.with(PolicyComponent.NOTIFICATION),
              TreatmentDefinition.COMPELLED_EXCLUDED, Narrowed.voluntary(),
              TreatmentDefinition.FEDERAL_LIST, new OnFederalList(),
              TreatmentDefinition.OBSERVED_HONOUR_RATE, new Observed(),
              TreatmentDefinition.STATE_LAW, new StateLaw(),
              TreatmentDefinition.STATE_LAW_LIMITS, new StateLaw(),
              TreatmentDefinition.STATE_LAW_MANDATES, new StateLaw()));

  private Definitions() {}

  /** The rule of a definition. */
  public static Definition of(TreatmentDefinition definition) {
    return ALL.get(definition);
  }
}
