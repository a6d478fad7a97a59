package org.detaineroutcomes.publish.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.estimate.Estimators;
import org.junit.jupiter.api.Test;

class EstimatorWordsTest {
  @Test
  void everyRegisteredEstimatorSaysInPrintWhatItEstimates() {
    assertThat(Estimators.names())
        .allSatisfy(
            name ->
                assertThat(EstimatorWords.of(name).estimand())
                    .matches("(Level, not an effect|Causal effect|Parts of).*"));
  }

  @Test
  void anUnknownNameIsReferredToItsSpecification() {
    assertThat(EstimatorWords.of("half-done").brief()).isEqualTo("See its specification");
  }

  @Test
  void aNoteNamesItsEstimatorByItsTitle() {
    assertThat(EstimatorWords.named("callaway-santanna simple is not told from zero: as it is"))
        .isEqualTo("Callaway and Sant’Anna (simple) is not told from zero: as it is");
    assertThat(EstimatorWords.named("clusters are fewer than 40"))
        .isEqualTo("clusters are fewer than 40");
  }
}
