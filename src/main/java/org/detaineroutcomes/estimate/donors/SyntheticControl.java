package org.detaineroutcomes.estimate.donors;

import java.util.Set;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;

/**
 * Synthetic control on the outcome's own past (Abadie, Diamond and Hainmueller 2010, Journal of the
 * American Statistical Association 105), as the R package synthdid computes it. Standard errors are
 * from placebos among the donors.
 */
public final class SyntheticControl implements Estimator {
  @Override
  public String name() {
    return "synthetic-control";
  }

  @Override
  public Set<String> settings() {
    return Set.of();
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    return Synthetic.estimate(name(), Donors.Design.CONTROL, panel, options);
  }
}
