package org.detaineroutcomes.estimate.donors;

import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Settings;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.model.result.Estimand;

/**
 * Synthetic controls for staggered adoption, partially pooled (Ben-Michael, Feller and Rothstein
 * 2022, Journal of the Royal Statistical Society B 84): the weights of all cohorts are found
 * together, so that each cohort and their average were like their donors before. Conventions are
 * those of multisynth in the R package augsynth; {@code lambda} there is 1 on outcomes as they are,
 * here on outcomes divided by their size, so that the unit of the outcome decides nothing. The
 * jackknife over units fits once for each and is made where it is asked for.
 */
public final class PartiallyPooledSyntheticControl implements Estimator {
  private static final Traits TRAITS =
      Traits.of("partially-pooled-synthetic-control", Estimand.EFFECT_ON_TREATED)
          .with(
              OptionSpec.choice("groups", PooledFit.Level.class, "what a control is made for"),
              OptionSpec.yesNo("fixedeff", "yes", "whether unit means before are taken out first"),
              OptionSpec.number("nu", "", "pooling from 0 to 1; the ratio of imbalances")
                  .atLeast(0),
              OptionSpec.number("lambda", "", "penalty of weights, outcomes as they are")
                  .atLeast(1e-9),
              OptionSpec.whole("leads", "", "periods after adoption, at most").atLeast(1),
              OptionSpec.whole("lags", "", "periods before that are balanced, at most").atLeast(1),
              OptionSpec.choice("inference", Inference.class, "how it is tested"));

  /** How effects are tested. */
  enum Inference {
    NONE,
    /** Standard errors: each unit is left out. */
    JACKKNIFE
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    Settings settings = options.settings();
    double nu = settings.number("nu", Double.NaN);
    if (nu > 1) {
      throw new Failure(
          Problem.usage(
              "--option nu",
              "Cannot read option 'nu': " + nu + " is not from 0 to 1",
              "give 0 for each cohort alone, 1 for their average alone"));
    }
    PooledFit.Plan plan =
        new PooledFit.Plan(
            settings.choice("groups", PooledFit.Level.class, PooledFit.Level.COHORT),
            settings.yes("fixedeff", true) ? Augmented.Levels.CENTRED : Augmented.Levels.KEPT,
            options.control(),
            nu,
            settings.number("lambda", Double.NaN),
            settings.whole("leads", 0),
            settings.whole("lags", 0));
    Inference inference = settings.choice("inference", Inference.class, Inference.NONE);
    return new PooledRows(DonorPanel.of(name(), panel), plan, inference, options, name())
        .estimation();
  }
}
