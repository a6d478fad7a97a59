package org.detaineroutcomes.compare;

import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;

/** What the outcomes of a panel are counted in. */
final class OutcomeUnits {
  private OutcomeUnits() {}

  /** The unit of a row: that of its outcome, where the estimator leaves it at that. */
  static EstimateUnit of(String outcome, EstimateUnit estimated) {
    if (estimated != EstimateUnit.OUTCOME) {
      return estimated;
    }
    if (Panels.measureOfRate(outcome).isPresent()) {
      return EstimateUnit.PER_100K_RESIDENTS;
    }
    if (outcome.equals(Panels.LOG_POPULATION.name())) {
      return EstimateUnit.LOG_POINTS;
    }
    if (Panels.COUNTY_MEASURES.contains(outcome)) {
      return EstimateUnit.PERCENT;
    }
    if (Panels.measures().contains(outcome)) {
      return EstimateUnit.OFFENSES;
    }
    return JoinedOutcome.of(outcome)
        .map(joined -> joined.base().isPresent() ? EstimateUnit.PER_BASE : EstimateUnit.COUNT)
        .orElse(EstimateUnit.OUTCOME);
  }

  /** The time that it is counted over; empty where it is over none. */
  static String time(String outcome, EstimateUnit unit, Evidence evidence) {
    return switch (unit) {
      case PER_100K_RESIDENTS -> evidence.ratePeriod();
      case OFFENSES, COUNT -> evidence.unitPeriod();
      case PER_BASE ->
          JoinedOutcome.of(outcome)
              .filter(JoinedOutcome::isPerResident)
              .map(rate -> evidence.ratePeriod())
              .orElse("");
      default -> "";
    };
  }
}
