package org.detaineroutcomes.panel.policy;

import java.io.Serializable;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.model.result.ExclusionReason;

/** Groups by a definition without dates: by a list, or by the share of detainers honored. */
final class UndatedGroups implements Serializable {
  private static final long serialVersionUID = 1;

  private final TreatmentDefinition named;
  private final double threshold;
  private final HonorRates rates;
  private final PlaceAdoptions adoptions;

  UndatedGroups(
      TreatmentDefinition named, double threshold, HonorRates rates, PlaceAdoptions adoptions) {
    this.named = named;
    this.threshold = threshold;
    this.rates = rates;
    this.adoptions = adoptions;
  }

  ArmAssignment of(UnitPlace place) {
    ArmPair arms = named.arms().get(0);
    ArmAssignment treated = ArmAssignment.in(arms.treated());
    ArmAssignment control = ArmAssignment.in(arms.control());
    if (named.observed()) {
      return rates
          .stable(place.county())
          .map(counts -> counts.share() < threshold ? treated : control)
          .orElse(ArmAssignment.excluded(ExclusionReason.FEW_DETAINERS));
    }
    if (!adoptions.treating(place).isEmpty()) {
      return treated;
    }
    return adoptions.isNear(place) ? ArmAssignment.excluded(ExclusionReason.NEAR_LISTED) : control;
  }
}
