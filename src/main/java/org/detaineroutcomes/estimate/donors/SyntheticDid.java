package org.detaineroutcomes.estimate.donors;

import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.Estimand;

/**
 * Synthetic difference in differences (Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021,
 * American Economic Review 111), cohort by cohort where adoption is staggered. Standard errors are
 * from placebos among the donors, and refused where donors are too few. Weights are solved to
 * convergence; {@code solver=original} gives the digits of the R package synthdid, whose steps stop
 * before.
 *
 * <p>{@code weights=equal} weighs donors and periods alike: plain difference in differences with
 * the same placebos.
 */
public final class SyntheticDid implements Estimator {
  private static final Traits TRAITS =
      Traits.of("synthetic-did", Estimand.EFFECT_ON_TREATED)
          .with(
              OptionSpec.choice("weights", Weights.class, "whether weights are learnt"),
              Synthetic.SOLVER);

  @Override
  public Traits traits() {
    return TRAITS;
  }

  /** Whether the weights are learnt. */
  enum Weights {
    LEARNT,
    EQUAL
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    Weights weights = options.settings().choice("weights", Weights.class, Weights.LEARNT);
    return Synthetic.estimate(
        name(),
        weights == Weights.EQUAL ? Donors.Design.EQUAL : Donors.Design.DIFFERENCES,
        panel,
        options);
  }
}
