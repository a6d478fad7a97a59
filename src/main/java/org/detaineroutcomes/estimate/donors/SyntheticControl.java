package org.detaineroutcomes.estimate.donors;

import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.Estimand;

/**
 * Synthetic control on the outcome's own past (Abadie, Diamond and Hainmueller 2010, Journal of the
 * American Statistical Association 105), with the ridge of the R package synthdid. Standard errors
 * are from placebos among the donors. Weights are solved to convergence; {@code solver=original}
 * gives the digits of that package, whose steps stop before.
 */
public final class SyntheticControl implements Estimator {
  private static final Traits TRAITS =
      Traits.of("synthetic-control", Estimand.EFFECT_ON_TREATED).with(Synthetic.SOLVER);

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    return Synthetic.estimate(name(), Donors.Design.CONTROL, panel, options);
  }
}
