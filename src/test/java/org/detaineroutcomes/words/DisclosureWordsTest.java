package org.detaineroutcomes.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.model.Zeros;
import org.junit.jupiter.api.Test;

class DisclosureWordsTest {
  @Test
  void theRuleSaysWhetherZeroIsPrinted() {
    assertThat(DisclosureWords.rule(10, Zeros.PRINTED))
        .isEqualTo(
            "Counts of people from 1 to 9 are withheld, and others where a total would give them"
                + " away; zero is printed.");
    assertThat(DisclosureWords.rule(10, Zeros.WITHHELD))
        .isEqualTo(
            "Counts of people from 0 to 9 are withheld, and others where a total would give them"
                + " away.");
  }
}
