package org.detaineroutcomes.estimate.robustness;

import java.util.List;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;

/** A question that can be asked of every estimator's answer; it adds rows and notes to it. */
public interface RobustnessCheck {
  /** The options that ask for it, known to every estimator. */
  List<OptionSpec> options();

  /** True where the settings ask for it. */
  default boolean isAsked(EstimatorOptions asked) {
    return options().stream().map(OptionSpec::name).anyMatch(asked.settings().typed()::containsKey);
  }

  /**
   * The answer with more rows.
   *
   * @param estimator to run again
   * @param options as asked, with the companions' settings
   * @param plain options the estimator knows, without the companions' settings
   * @throws org.detaineroutcomes.model.Failure with exit code 5 where theory refuses, or 2 when a
   *     setting cannot be read
   */
  Estimation beside(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      EstimatorOptions plain,
      Estimation found);
}
