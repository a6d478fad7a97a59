package org.detaineroutcomes.ingest.reader.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HyphensTest {
  private final Hyphens hyphens = knowing("a warrant or a court order", "on it");

  @Test
  void aHyphenBetweenAWordAndAnEndingIsTheMarkOfAWordThatGoesOn() {
    assertThat(hyphens.join("any warrant-", "less arrest")).isEqualTo("any warrantless arrest");
  }

  @Test
  void aHyphenBetweenAWordAndAParticipleIsPartOfTheWord() {
    assertThat(hyphens.join("a court-", "ordered hold")).isEqualTo("a court-ordered hold");
  }

  @Test
  void aHyphenBeforeACapitalOrADigitIsPartOfTheWord() {
    assertThat(hyphens.join("Bosnia-", "Herzegovina")).isEqualTo("Bosnia-Herzegovina");
    assertThat(hyphens.join("form I-", "247N")).isEqualTo("form I-247N");
  }

  @Test
  void noSpaceFollowsAStrokeThatEndsALine() {
    assertThat(hyphens.join("and/", "or")).isEqualTo("and/or");
    assertThat(hyphens.join("2/", "1/2017")).isEqualTo("2/1/2017");
    assertThat(hyphens.join("Bill 4 /", "Ordinance 17")).isEqualTo("Bill 4 / Ordinance 17");
  }

  @Test
  void noSpacePrecedesACommaThatBeginsALine() {
    assertThat(hyphens.join("Micronesia", ", Federated")).isEqualTo("Micronesia, Federated");
  }

  private static Hyphens knowing(String... lines) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      String[] texts = lines[i].split(" ", -1);
      for (int k = 0; k < texts.length; k++) {
        words.add(new Word(texts[k], 20 * k, 20 * k + 17, 12 * i, 10, false, false));
      }
    }
    return Hyphens.of(List.of(new PdfPage(1, 600, 800, words, List.of(), List.of(), false, "", 0)));
  }
}
