package org.detaineroutcomes.estimate;

/** One way to learn an effect from a panel. Implementations hold no state. */
public interface Estimator {
  /** What it is and takes. */
  Traits traits();

  /** The name it is asked for by, such as {@code callaway-santanna}. */
  default String name() {
    return traits().name();
  }

  /**
   * Estimates.
   *
   * @throws org.detaineroutcomes.model.Failure with exit code 5 when the panel carries no estimate
   *     of what was asked, or 2 when a setting cannot be read
   */
  Estimation estimate(PanelData panel, EstimatorOptions options);
}
