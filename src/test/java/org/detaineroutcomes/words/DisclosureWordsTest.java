package org.detaineroutcomes.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.detaineroutcomes.model.Zeros;
import org.junit.jupiter.api.Test;

class DisclosureWordsTest {
  @Test
  void theRuleSaysWhichCountsAreSmall() {
    assertThat(DisclosureWords.rule(10, Zeros.PRINTED))
        .isEqualTo(
            "Counts of people from 1 to 9 are withheld and marked [c], and so are further counts from"
                + " which such a count could be worked out; a zero is printed unless it is one of"
                + " those. Counts that an agency published itself stand as published.");
    assertThat(DisclosureWords.rule(10, Zeros.WITHHELD))
        .startsWith("Counts of people from 0 to 9 ");
    assertThat(DisclosureWords.rule(2, Zeros.WITHHELD)).startsWith("Counts of people of 0 or 1 ");
  }

  @Test
  void whereNothingIsWithheldNoNumberIsSmall() {
    assertThat(DisclosureWords.rule(0, Zeros.PRINTED)).isEqualTo("No count of people is withheld.");
    assertThat(DisclosureWords.rule(1, Zeros.WITHHELD))
        .isEqualTo("No count of people is withheld.");
    assertThat(DataWords.withheld(1, Zeros.PRINTED))
        .isEqualTo("No count of people is withheld. Rows about persons are in no file.");
  }

  @Test
  void howManyAreWithheldIsOneSentence() {
    assertThat(DisclosureWords.withheld(1, 10, Zeros.PRINTED))
        .isEqualTo(
            "1 count of people is withheld: from 1 to 9, or such that a count of so few could be"
                + " worked out.");
    assertThat(DisclosureWords.withheld(336, 2, Zeros.WITHHELD))
        .isEqualTo(
            "336 counts of people are withheld: of 0 or 1, or such that a count of so few could be"
                + " worked out.");
  }
}
