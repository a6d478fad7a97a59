package org.detaineroutcomes.words.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureSentencesTest {
  @Test
  void changesByTimeAreCountedBeforeAndAfterAdoption() {
    assertThat(FigureSentences.byTime("Imputation", "year", 4, 0, 3, 1))
        .isEqualTo(
            "Imputation: from adoption on, 1 of 3 years shows a change whose interval excludes zero; before it,"
                + " when there should be none, none of 4 years show one whose interval excludes"
                + " zero.");
  }

  @Test
  void withoutIntervalsAfterAdoptionNothingIsCounted() {
    assertThat(FigureSentences.byTime("Imputation", "year", 1, 1, 0, 0))
        .isEqualTo("Imputation: no year from adoption on has an interval.");
  }

  @Test
  void linesAndEstimatesAreOneSentenceEach() {
    assertThat(
            FigureSentences.lines(
                List.of(
                    FigureSentences.line("Limiting", "48.8", "2010", "46.2", "2016"),
                    FigureSentences.line("Not", "86.5", "2010", "81.3", "2016"))))
        .isEqualTo(
            "Limiting went from 48.8 (2010) to 46.2 (2016); Not went from 86.5 (2010) to 81.3"
                + " (2016).");
    assertThat(FigureSentences.estimates("8", 1, 0))
        .isEqualTo("Of 8 intervals, 1 lies wholly below zero and 0 lie wholly above it.");
    assertThat(FigureSentences.most("", List.of("Travis County, TX"), "142 to 143"))
        .isEqualTo("Of the counts printed, Travis County, TX has the most: 142 to 143.");
    assertThat(FigureSentences.most("As published", List.of("Kent", "Sussex"), "40"))
        .isEqualTo("As published: of the counts printed, Kent and Sussex have the most: 40 each.");
  }

  @Test
  void aMapIsOneSentence() {
    assertThat(
            FigureSentences.map(
                "67",
                "",
                List.of(
                    FigureSentences.shade("60", "no listed limiting policy"),
                    FigureSentences.shade("6", "mandate"),
                    FigureSentences.shade("1", "287(g) agreement"))))
        .isEqualTo(
            "Of 67 areas on the map, 60 are “no listed limiting policy”, 6 are “mandate” and 1 is"
                + " “287(g) agreement”.");
  }
}
