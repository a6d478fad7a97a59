package org.detaineroutcomes.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void aNameWithoutWordsIsRefused() {
    assertThatThrownBy(() -> EstimatorWords.of("half-done")).hasMessageContaining("half-done");
  }
}
