package org.detaineroutcomes.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreatmentWordsTest {
  @Test
  void saysWhoTheControlsAreAndWhoIsNoneOfThem() {
    assertThat(
            TreatmentWords.sentence(
                "any-detainer-limit, controls: never, excluded from controls: undated, statewide"))
        .isEqualTo(
            "Treatment: any-detainer-limit; controls are units never treated; no controls are"
                + " units with a policy without a date or a statewide policy.");
  }

  @Test
  void saysWhatBecomesOfReversals() {
    assertThat(TreatmentWords.sentence("no-holds, controls: not-yet, reversals: exclude-after"))
        .isEqualTo(
            "Treatment: no-holds; controls are units not yet treated; units whose policy ended in"
                + " the window are left out from then on.");
  }

  @Test
  void keepsWhatItHasNoOtherWordsFor() {
    assertThat(TreatmentWords.sentence("observed-honour-rate, controls: never, threshold: 0.5"))
        .isEqualTo(
            "Treatment: observed-honour-rate; controls are units never treated; threshold: 0.5.");
  }
}
