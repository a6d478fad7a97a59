package org.detaineroutcomes.words;

import org.detaineroutcomes.model.result.EstimateUnit;

/** What estimates are counted in, in print. */
public final class EstimateUnitWords {
  private EstimateUnitWords() {}

  /** The unit of a figure about an outcome, as it stands; empty where it has none. */
  public static String of(EstimateUnit unit, OutcomeWords outcome) {
    return switch (unit) {
      case OUTCOME, PER_100K_RESIDENTS, OFFENSES, COUNT, PER_BASE -> outcome.unit();
      case PERCENT -> outcome.unit().isEmpty() ? "percentage points" : outcome.unit();
      case LOG_POINTS -> "log points";
      case LOG_ODDS -> "log odds";
      case RATIO -> "ratio";
      case SHARE -> "share";
      case P_VALUE -> "p-value";
      case WEIGHT -> "weight";
      case STANDARD_DEVIATIONS -> "standard deviations";
      case PERIODS -> "periods";
      case UNITS -> "units";
      case COVARIATE -> "as the covariate";
    };
  }

  /** The same where log points are printed as a change in per cent. */
  public static String relative(EstimateUnit unit, OutcomeWords outcome) {
    return unit == EstimateUnit.LOG_POINTS ? "%" : of(unit, outcome);
  }
}
