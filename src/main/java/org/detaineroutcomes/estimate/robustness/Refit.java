package org.detaineroutcomes.estimate.robustness;

import java.util.Optional;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;

/** An estimator run again on other panels for its figures alone: without draws. */
record Refit(Estimator estimator, EstimatorOptions options) {
  static Refit of(Estimator estimator, EstimatorOptions plain) {
    return new Refit(estimator, plain.withDraws(0, plain.seed()).withWild(null));
  }

  /** What it answers; empty where nothing can be estimated. */
  Optional<Estimation> on(PanelData panel) {
    if (panel.rows() == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(estimator.estimate(panel, options));
    } catch (Failure failure) {
      if (failure.exit() != ExitCode.NOT_ESTIMABLE) {
        throw failure;
      }
      return Optional.empty();
    }
  }

  /** Its one figure; empty where nothing can be estimated. */
  Optional<Estimate> headline(PanelData panel) {
    return on(panel).flatMap(Headline::of);
  }
}
