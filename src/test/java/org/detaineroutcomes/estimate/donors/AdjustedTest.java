package org.detaineroutcomes.estimate.donors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustedTest {
  /** Unit levels, a common trend, 5 times the covariate, and an effect of 2; no noise. */
  private static PanelData panel(String... covariates) {
    PanelBuilder builder =
        new PanelBuilder(
            "p",
            "p",
            PanelSpec.of("unit", "time", "cohort", "y").withCovariates(covariates),
            List.of("unit", "time", "cohort", "y", "x"));
    for (int u = 0; u < 8; u++) {
      for (int t = 1; t <= 6; t++) {
        double x = (u * 7 + t * t * (u % 3 + 1)) % 11;
        boolean treated = u == 0 && t >= 5;
        double y = 3 * u + t + 5 * x + (treated ? 2 : 0);
        builder.row(1, new Object[] {"u" + u, t, u == 0 ? 5 : 0, y, x});
      }
    }
    return builder.build();
  }

  private static double effect(String estimator, PanelData panel) {
    return Estimators.run(estimator, panel, EstimatorOptions.defaults())
        .estimates()
        .get(0)
        .estimate();
  }

  @ParameterizedTest
  @ValueSource(strings = {"synthetic-did"})
  void whatACovariateExplainsIsTakenOutBeforeTheWeights(String estimator) {
    assertThat(effect(estimator, panel("x"))).isCloseTo(2, within(1e-6));
    assertThat(effect(estimator, panel())).isNotCloseTo(2, within(0.1));
  }
}
