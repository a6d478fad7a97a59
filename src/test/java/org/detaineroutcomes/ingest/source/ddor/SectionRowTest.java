package org.detaineroutcomes.ingest.source.ddor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.ingest.reader.pdf.Hyphens;
import org.detaineroutcomes.ingest.reader.pdf.PdfCellText;
import org.junit.jupiter.api.Test;

/** A row that a page break parts. */
class SectionRowTest {
  @Test
  void aCellThatStandsOnTheNextPageAloneIsTheRowsCell() {
    assertThat(joined("", "Peru")).isEqualTo("Peru");
  }

  @Test
  void aCellThatGoesOnIsOne() {
    assertThat(joined("Dominican", "Republic")).isEqualTo("Dominican Republic");
  }

  @Test
  void aCellThatIsPrintedAgainIsOnce() {
    assertThat(joined("Alder County", "Alder County")).isEqualTo("Alder County");
  }

  private static String joined(String above, String below) {
    return row(above, 1).and(row(below, 2), new Hyphens()).text(ColumnWords.CITIZENSHIP);
  }

  private static SectionRow row(String cell, int page) {
    return new SectionRow(
        new SectionRow.At(page, 1),
        Map.of(ColumnWords.CITIZENSHIP, new PdfCellText(cell, List.of())),
        false,
        List.of());
  }
}
