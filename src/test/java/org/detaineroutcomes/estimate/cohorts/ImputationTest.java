package org.detaineroutcomes.estimate.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.DenseImputation;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.estimate.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Imputation agrees with didimputation 0.5.0 to 1e-6: the peer predicts with fixed effects that
 * fixest iterates to that precision, and ours solve the normal equations. They agree with a dense
 * least squares fit to 1e-10.
 */
class ImputationTest {
  private static Estimation run(String dataset, Map<String, String> settings) {
    return Estimators.run(
        "imputation",
        Reference.panel(dataset, Reference.spec(dataset)),
        EstimatorOptions.defaults().withSettings(settings));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sim_staggered", "sim_unbalanced", "mpdta"})
  void everyHorizonAndPretrendIsDidimputations(String dataset) {
    Estimation found = run(dataset, Map.of());
    for (Reference.Value value : Reference.values(dataset, "imputation_bjs")) {
      Estimate row =
          found.estimates().stream()
              .filter(
                  e ->
                      value.quantity().equals("overall_att")
                          ? e.term().name().equals("overall")
                          : value.key1().equals(String.valueOf(e.eventTime())))
              .findFirst()
              .orElseThrow(() -> new AssertionError(value.toString()));
      assertThat(row.estimate())
          .as(value.toString())
          .isCloseTo(value.estimate(), Reference.within(value.estimate(), 1e-6));
      assertThat(row.stdError())
          .as(value.toString())
          .isCloseTo(value.stdError(), Reference.within(value.stdError(), 1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sim_staggered", "sim_unbalanced"})
  void estimatesAndErrorsAreThoseOfADenseLeastSquaresFit(String dataset) {
    PanelSpec spec = Reference.spec(dataset);
    assertDense(Reference.panel(dataset, spec), false);
    assertDense(
        Reference.panel(dataset, spec.withCovariates("crimes").withWeights("population")), true);
  }

  private static void assertDense(PanelData panel, boolean afterOnly) {
    DenseImputation dense = new DenseImputation(panel);
    for (Estimate row :
        Estimators.run("imputation", panel, EstimatorOptions.defaults()).estimates()) {
      boolean before = row.eventTime() != null && row.eventTime() < 0;
      if (before && afterOnly) {
        continue;
      }
      double[] expected = before ? dense.before(row.eventTime()) : dense.effect(row.eventTime());
      assertThat(row.estimate()).isCloseTo(expected[0], Reference.within(expected[0], 1e-10));
      assertThat(row.stdError()).isCloseTo(expected[1], Reference.within(expected[1], 1e-10));
    }
  }

  @Test
  void theTwoStagesDifferInTheErrorAlone() {
    Estimate one = run("mpdta", Map.of()).estimates().get(0);
    Estimate two = run("mpdta", Map.of("se", "two-stage")).estimates().get(0);
    assertThat(two.estimate()).isEqualTo(one.estimate());
    assertThat(two.stdError()).isCloseTo(0.01348, Offset.offset(5e-6));
  }

  @Test
  void theUntreatedOutcomeIsUnitPlusPeriod() {
    // c says the second period adds 1: b would be at 3 and is at 7.
    Estimation found =
        Estimators.run(
            "imputation",
            Panels.of("b,1,2,2", "b,2,2,7", "c,1,0,1", "c,2,0,2"),
            EstimatorOptions.defaults());
    assertThat(found.estimates().get(0).estimate()).isCloseTo(4, Offset.offset(1e-14));
  }
}
