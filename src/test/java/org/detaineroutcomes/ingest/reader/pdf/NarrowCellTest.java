package org.detaineroutcomes.ingest.reader.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a cell, each letter of them five points wide. */
class NarrowCellTest {
  private static final double LETTER = 5;

  @Test
  void aWordThatIsLongerThanItsCellIsWholeAgain() {
    assertThat(cell(60, "Bosnia-Herze", "govina")).isEqualTo("Bosnia-Herzegovina");
    assertThat(cell(30, "Micron", "esia,", "Feder", "ated")).isEqualTo("Micronesia, Federated");
    assertThat(cell(25, "Unive", "rsali", "sm")).isEqualTo("Universalism");
    assertThat(cell(40, "2/16/201", "7")).isEqualTo("2/16/2017");
  }

  @Test
  void twoWordsThatEachFillALineStayTwo() {
    assertThat(cell(45, "Trinidad", "and", "Tobago")).isEqualTo("Trinidad and Tobago");
    assertThat(cell(45, "Dominican", "Republic")).isEqualTo("Dominican Republic");
    assertThat(cell(45, "Saint-Pie", "Rre")).isEqualTo("Saint-Pie Rre");
    assertThat(cell(50, "Federation", "of", "Saint", "Kitts"))
        .isEqualTo("Federation of Saint Kitts");
  }

  @Test
  void aWordThatFitsItsCellIsNeverBroken() {
    assertThat(cell(80, "Drug", "possession")).isEqualTo("Drug possession");
    assertThat(cell(50, "possession", "of", "drugs")).isEqualTo("possession of drugs");
  }

  @Test
  void wordsThatStandBesideOthersElsewhereStayApart() {
    assertThat(cell(65, "notifications", "requests", "all requests made"))
        .isEqualTo("notifications requests all requests made");
  }

  @Test
  void aWordKnownFromElsewhereIsPutTogetherBehindOthers() {
    assertThat(cell(48, "in Grenad", "ines", "Grenadines")).isEqualTo("in Grenadines Grenadines");
  }

  private static String cell(double room, String... texts) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      lines.add(line(texts[i], 12 * i));
    }
    List<Word> words = lines.stream().flatMap(line -> line.words().stream()).toList();
    PdfPage page = new PdfPage(1, 600, 800, words, List.of(), List.of(), false, "", 0);
    return PdfCellText.of(lines, Hyphens.of(List.of(page)), room).text();
  }

  private static TextLine line(String text, double baseline) {
    List<Word> words = new ArrayList<>();
    double at = 0;
    for (String word : text.split(" ", -1)) {
      double end = at + LETTER * word.length();
      words.add(new Word(word, at, end, baseline, 10, false, false));
      at = end + LETTER;
    }
    return new TextLine(words);
  }
}
