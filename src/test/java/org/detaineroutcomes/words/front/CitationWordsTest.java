package org.detaineroutcomes.words.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationWordsTest {
  @Test
  void dataWithoutAnEditionAreCitedByTheirLastYear() {
    assertThat(CitationWords.lastYear("2010 to 2016")).isEqualTo("2016");
    assertThat(CitationWords.lastYear("January 2018 to July 2024")).isEqualTo("2024");
    assertThat(CitationWords.lastYear("")).isEmpty();
    assertThat(new CitationWords("No change", "national", "2016", "abc").line())
        .isEqualTo(
            "Detainer Outcomes and Public Safety. (2016). No change [Data release]. Result key"
                + " abc.");
  }
}
