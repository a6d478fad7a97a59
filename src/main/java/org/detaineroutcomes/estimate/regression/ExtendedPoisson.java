package org.detaineroutcomes.estimate.regression;

import java.util.Arrays;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.LogExposure;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.Estimand;

/**
 * Extended two-way fixed effects for counts (Wooldridge 2023, Econometrics Journal 26): a Poisson
 * regression with cohort and period effects, an exposure, and an effect for every cohort and
 * period. Without treatment, expected counts would have moved in proportion.
 *
 * <p>Effects are differences of expected counts, averaged over treated rows; beside them stand the
 * logarithm of the ratio of both over all treated rows, and the coefficients of cohorts and
 * periods.
 */
public final class ExtendedPoisson implements Estimator {
  private static final Traits TRAITS =
      Traits.of("extended-poisson", Estimand.EFFECT_ON_TREATED)
          .with(Traits.EventTimes.ONE_REFERENCE)
          .with(LogExposure.OPTION);

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    if (Arrays.stream(all.outcome()).anyMatch(y -> y < 0)) {
      throw NotEstimable.because(
          name(), all, "an outcome is negative", "give counts, or use extended-twfe");
    }
    return new Extended(name(), SmallFit.Family.POISSON, options).estimate(all);
  }
}
