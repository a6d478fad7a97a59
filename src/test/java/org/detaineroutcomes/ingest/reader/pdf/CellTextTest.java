package org.detaineroutcomes.ingest.reader.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellTextTest {
  private static final double FULL = 60;

  /** Each line beside what else the page prints; a character is 5 points wide. */
  private static String cell(String elsewhere, String... lines) {
    List<TextLine> cell = new ArrayList<>();
    List<Word> page = new ArrayList<>(line(elsewhere, 1000).words());
    for (int i = 0; i < lines.length; i++) {
      cell.add(line(lines[i], 12 * i));
      page.addAll(cell.get(i).words());
    }
    PdfPage printed = new PdfPage(1, 612, 792, page, List.of(), List.of(), false);
    return CellText.of(cell, Hyphens.of(List.of(printed)), line -> line.to() >= FULL).text();
  }

  private static TextLine line(String text, double baseline) {
    List<Word> words = new ArrayList<>();
    double x = 0;
    for (String word : text.split(" ", -1)) {
      words.add(new Word(word, x, x + 5 * word.length(), baseline, 10, false, false));
      x += 5 * word.length() + 3;
    }
    return new TextLine(words);
  }

  @Test
  void aWordThatFillsItsCellGoesOnBelow() {
    assertThat(cell("Country of Citizenship", "Bosnia-Herze", "govina"))
        .isEqualTo("Bosnia-Herzegovina");
  }

  @Test
  void aWordThatLeavesRoomStandsByItself() {
    assertThat(cell("Country of Citizenship", "Bosnia-Her", "zegovina"))
        .isEqualTo("Bosnia-Her zegovina");
  }

  @Test
  void aCapitalBeginsAWord() {
    assertThat(cell("Country of Citizenship", "Bosnia-Herze", "Govina"))
        .isEqualTo("Bosnia-Herze Govina");
  }

  @Test
  void severalWordsThatFillTheCellBreakBetweenWords() {
    assertThat(cell("Country of Citizenship", "an aggravated", "assault"))
        .isEqualTo("an aggravated assault");
  }

  @Test
  void aWordThatFillsItsCellIsWholeWhereOthersStandBesideIt() {
    assertThat(cell("Sheriff of Philadelphia", "Philadelphia", "sheriff"))
        .isEqualTo("Philadelphia sheriff");
  }

  @Test
  void aWordBelowIsWholeWhereItFollowsAnother() {
    assertThat(cell("Trinidad and Tobago", "Saint-Pierre", "and Miquelon"))
        .isEqualTo("Saint-Pierre and Miquelon");
  }
}
