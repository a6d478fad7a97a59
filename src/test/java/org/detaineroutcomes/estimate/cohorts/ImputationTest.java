package org.detaineroutcomes.estimate.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.estimate.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Imputation agrees with didimputation 0.5.0 to 1e-6: the peer predicts with fixed effects that
 * fixest iterates to that precision, and ours solve the normal equations. A dense least squares fit
 * gives -0.165000090530855 on sim_staggered where the peer gives -0.165000125450451.
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
                          ? e.term().equals("overall")
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

  @Test
  void thePointEstimateIsThatOfADenseLeastSquaresFit() {
    assertThat(run("sim_staggered", Map.of()).estimates().get(0).estimate())
        .isCloseTo(-0.165000090530855, Reference.within(0.165, 1e-12));
    assertThat(run("sim_unbalanced", Map.of()).estimates().get(0).estimate())
        .isCloseTo(-0.153985889954599, Reference.within(0.154, 1e-12));
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
