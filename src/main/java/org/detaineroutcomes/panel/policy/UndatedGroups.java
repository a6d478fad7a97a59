package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import org.detaineroutcomes.model.TreatmentDefinition;

/** Groups by a definition without dates: by a list, or by the share of detainers honored. */
final class UndatedGroups implements Serializable {
  private static final long serialVersionUID = 1;

  private final TreatmentDefinition named;
  private final double threshold;
  private final HonorRates rates;
  private final DatingSpells dating;

  UndatedGroups(
      TreatmentDefinition named, double threshold, HonorRates rates, DatingSpells dating) {
    this.named = named;
    this.threshold = threshold;
    this.rates = rates;
    this.dating = dating;
  }

  ArmAssignment of(UnitPlace place) {
    if (named == TreatmentDefinition.OBSERVED_HONOUR_RATE) {
      return rates
          .stable(place.county())
          .map(
              counts ->
                  ArmAssignment.in(
                      counts.share() < threshold ? ArmAssignment.BELOW : ArmAssignment.AT_LEAST))
          .orElse(
              ArmAssignment.excluded(
                  "with " + HonorRates.UNSTABLE + " or fewer detainers honored or declined"));
    }
    if (!dating.treating(place).isEmpty()) {
      return ArmAssignment.in(ArmAssignment.ON_LIST);
    }
    return dating.isNear(place)
        ? ArmAssignment.excluded("in a listed state, or with a listed city")
        : ArmAssignment.in(ArmAssignment.NOT_ON_LIST);
  }
}
