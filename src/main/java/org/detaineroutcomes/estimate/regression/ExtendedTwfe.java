package org.detaineroutcomes.estimate.regression;

import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.Estimand;

/**
 * Extended two-way fixed effects (Wooldridge 2021): the two-way regression with an effect for every
 * cohort and period, and for covariates slopes by cohort, by period and in every such cell.
 *
 * <p>Beside never treated controls ({@code control never}) the periods before treatment have
 * effects as well, measured from the last of them; beside the not yet treated they are controls.
 * Averages are over treated rows, each counting once. Digits and errors are those of etwfe, which
 * follow fixest.
 */
public final class ExtendedTwfe implements Estimator {
  private static final Traits TRAITS =
      Traits.of("extended-twfe", Estimand.EFFECT_ON_TREATED)
          .with(Traits.EventTimes.ONE_REFERENCE)
          .with(OptionSpec.choice("effects", Effect.class, "fixed effects beside the periods'"));

  /** Fixed effects beside those of the periods. */
  enum Effect {
    COHORT,
    UNIT
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    return options.settings().choice("effects", Effect.class, Effect.COHORT) == Effect.COHORT
        ? new Extended(name(), SmallFit.Family.LINEAR, options).estimate(all)
        : new ExtendedUnits(name(), options).estimate(all);
  }
}
