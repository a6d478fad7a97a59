package org.detaineroutcomes.estimate;

import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** Failures of panels that carry no estimate of what was asked. */
public final class NotEstimable {
  private NotEstimable() {}

  /** The failure of one estimator on one panel. */
  public static Failure because(String estimator, PanelData panel, String reason, String remedy) {
    return new Failure(
        new Problem(
            ExitCode.NOT_ESTIMABLE,
            panel.name() + ", outcome '" + panel.spec().outcome() + "'",
            "Cannot estimate " + estimator + ": " + reason,
            remedy));
  }
}
