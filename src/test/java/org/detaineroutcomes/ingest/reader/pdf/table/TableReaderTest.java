package org.detaineroutcomes.ingest.reader.pdf.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.detaineroutcomes.ingest.reader.pdf.Hyphens;
import org.detaineroutcomes.ingest.reader.pdf.PdfFile;
import org.detaineroutcomes.ingest.reader.pdf.PdfPage;
import org.detaineroutcomes.ingest.reader.pdf.Word;
import org.junit.jupiter.api.Test;

/** Tables of a place and a date without a rule, in letters of ten points, each five wide. */
class TableReaderTest {
  private static final TableSpec SPEC =
      new TableSpec(
          "Places",
          List.of("place", "last date"),
          List.of("last date"),
          Pattern.compile("20\\d\\d"),
          Set.of(),
          TableReaderTest::column,
          line -> line.matches("(?:PLACE|LAST|DATE| )+"));

  private final List<Word> words = new ArrayList<>();
  private double baseline = 40;

  @Test
  void headingsThatAreRepeatedWithinAPageAreNoPartOfARow() {
    line(24, "PLACE", "LAST DATE");
    line(24, "Alder", "2010");
    line(12, "County", "");
    line(24, "PLACE", "LAST DATE");
    line(24, "Birch", "2011");
    line(12, "County", "");
    line(24, "Cedar", "2012");

    assertThat(rows())
        .containsExactly("Alder County | 2010", "Birch County | 2011", "Cedar | 2012");
  }

  @Test
  void whatStandsAboveTheFirstRowOfAPageIsARowOfItsOwn() {
    line(24, "PLACE", "LAST DATE");
    line(24, "County", "");
    line(24, "Birch", "2011");
    line(12, "County", "");
    line(24, "Cedar", "2012");

    assertThat(rows()).containsExactly("County | ", "Birch County | 2011", "Cedar | 2012");
  }

  @Test
  void rowsThatStandAsCloseAsLinesBeginWithTheirDate() {
    line(24, "PLACE", "LAST DATE");
    line(12, "Alder", "2010");
    line(12, "County", "");
    line(12, "Birch", "2011");
    line(12, "Cedar", "2012");
    line(12, "Parish", "");

    assertThat(rows())
        .containsExactly("Alder County | 2010", "Birch | 2011", "Cedar Parish | 2012");
  }

  @Test
  void cellsThatStandCloserThanUsualAreTwo() {
    line(24, "PLACE", "LAST DATE");
    line(24, "Alder County, New York State", "2010");
    line(24, "Birch", "2011");

    assertThat(rows()).containsExactly("Alder County, New York State | 2010", "Birch | 2011");
  }

  @Test
  void theWordsOfAHeadingThatIsSpreadAreOneHeading() {
    words(baseline, 0, "PLACE");
    words(baseline, 145, "LAST");
    words(baseline, 185, "DATE");
    line(24, "Alder", "2010");

    assertThat(rows()).containsExactly("Alder | 2010");
  }

  private static Optional<String> column(String heading) {
    String name = heading.toLowerCase(Locale.ROOT);
    return Set.of("place", "last date").contains(name) ? Optional.of(name) : Optional.empty();
  }

  private void line(double below, String place, String date) {
    baseline += below;
    words(baseline, 0, place);
    words(baseline, 145, date);
  }

  private void words(double at, double left, String text) {
    double x = left;
    for (String word : text.split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(new Word(word, x, x + 5 * word.length(), at, 10, false, false));
      }
      x += 5 * word.length() + 2.5;
    }
  }

  private List<String> rows() {
    PdfPage page = new PdfPage(1, 600, 800, words, List.of(), List.of(), false, "", 0);
    PdfFile file = new PdfFile("drawn.pdf", "test", List.of(page), new Hyphens());
    Slice whole = new Slice(page, 0, 800);
    return new TableReader(file, SPEC, "")
        .read(List.of(whole)).rows().stream()
            .filter(row -> row.kind() == PdfRow.Kind.DATA)
            .map(PdfRow::line)
            .toList();
  }
}
