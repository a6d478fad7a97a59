package org.detaineroutcomes.compare;

import org.detaineroutcomes.model.result.EstimateUnit;
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
    return Panels.measures().contains(outcome) ? EstimateUnit.OFFENSES : EstimateUnit.OUTCOME;
  }

  /** Whether it is counted over a time. */
  static boolean isOverTime(EstimateUnit unit) {
    return unit == EstimateUnit.PER_100K_RESIDENTS || unit == EstimateUnit.OFFENSES;
  }
}
