package org.detaineroutcomes.ingest.source.ddor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.ingest.reader.pdf.PdfCellText;
import org.junit.jupiter.api.Test;

class PageBreaksTest {
  @Test
  void aCellThatMayHaveBeenLeftOnAnotherPageIsNotTakenForAnEmptyOne() {
    List<SectionRow> rows =
        List.of(row(1, "Peru"), day(1, "", ""), row(2, "Mexico"), row(2, "Peru"));

    assertThat(PageBreaks.of(Section.II, rows).missing(1)).contains(ColumnWords.CITIZENSHIP);
    assertThat(PageBreaks.of(Section.II, rows).missing(0)).isEmpty();
  }

  @Test
  void aCountryThatIsMissingBesideBothDaysIsOnNoOtherPage() {
    List<SectionRow> rows = List.of(row(1, "Peru"), row(1, ""), row(2, "Mexico"), row(2, "Peru"));

    assertThat(PageBreaks.of(Section.II, rows).missing(1)).isEmpty();
  }

  @Test
  void aCellThatIsEmptyInOtherRowsTooMayBeEmptyBesideAPageBreak() {
    List<SectionRow> rows = List.of(row(1, ""), row(1, ""), row(2, "Mexico"), row(2, "Peru"));

    assertThat(PageBreaks.of(Section.II, rows).missing(1)).isEmpty();
  }

  private static SectionRow row(int page, String citizenship) {
    return day(page, citizenship, "2/1/2016");
  }

  private static SectionRow day(int page, String citizenship, String issued) {
    Map<String, PdfCellText> cells =
        Map.of(
            ColumnWords.CITIZENSHIP, new PdfCellText(citizenship, List.of()),
            ColumnWords.ISSUED_DATE, new PdfCellText(issued, List.of()),
            ColumnWords.DECLINED_DATE, new PdfCellText("2/1/2017", List.of()),
            ColumnWords.NOTABLE_ACTIVITY, new PdfCellText("Fraud (Charged)", List.of()));
    return new SectionRow(new SectionRow.At(page, 1), cells, false, List.of());
  }
}
