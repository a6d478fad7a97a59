package org.detaineroutcomes.estimate;

import java.util.Set;

/** One way to learn an effect from a panel. Implementations hold no state. */
public interface Estimator {
  /** The name it is asked for by, such as {@code callaway-santanna}. */
  String name();

  /** The keys of {@link EstimatorOptions#settings()} it understands. */
  Set<String> settings();

  /**
   * Estimates.
   *
   * @throws org.detaineroutcomes.model.Failure with exit code 5 when the panel carries no estimate
   *     of what was asked, or 2 when a setting cannot be read
   */
  Estimation estimate(PanelData panel, EstimatorOptions options);
}
