package org.detaineroutcomes.words;

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
        .isEqualTo("Callaway and Sant’Anna, overall: not told from zero: as it is");
    assertThat(EstimatorWords.named("No Romano-Wolf p-values: twfe hands over nothing"))
        .isEqualTo("No Romano-Wolf p-values: Two-way fixed effects hands over nothing");
    assertThat(EstimatorWords.named("1 test is a family: violent_rate_per_100k simple"))
        .isEqualTo("1 test is a family: Violent offenses per 100,000 residents (overall)");
    assertThat(EstimatorWords.named("clusters are fewer than 40"))
        .isEqualTo("clusters are fewer than 40");
  }
}
