package org.detaineroutcomes.ingest.source.ddor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The look-alikes as a browser prints them. */
@Tag("browser")
class DdorPdfPrintedTest {
  @TempDir Path folder;

  static Stream<Arguments> editions() {
    List<LookAlike> reports =
        List.of(LookAlike.first(), LookAlike.second(), LookAlike.third(), LookAlike.quarterly());
    List<String> periods =
        List.of(
            "2017-01-28|2017-02-03|3083|12",
            "2017-02-04|2017-02-10|2825|12",
            "2017-02-11|2017-02-17|2880|12",
            "2018-01-01|2018-03-31|40112|12");
    List<PrintedReport.Style> styles =
        List.of(
            PrintedReport.Style.RULED,
            PrintedReport.Style.MERGED,
            PrintedReport.Style.STRIPED,
            PrintedReport.Style.BARE);
    return Stream.of(0, 1, 2, 3)
        .map(i -> Arguments.of(reports.get(i), styles.get(i), periods.get(i)));
  }

  @ParameterizedTest
  @MethodSource("editions")
  void eachEditionComesBackRowForRow(LookAlike report, PrintedReport.Style style, String totals)
      throws Exception {
    PdfReading read = PdfReading.of(PrintedReport.print(report, style, folder));

    assertThat(read.declined()).isEqualTo(Expected.DECLINED);
    assertThat(read.policies()).isEqualTo(Expected.POLICIES);
    assertThat(read.totals()).containsExactly(totals);
  }

  @Test
  void softHyphensHardSpacesAndRaisedMarksAreNoPartOfACell() throws Exception {
    PdfReading read =
        PdfReading.of(PrintedReport.print(LookAlike.first(), PrintedReport.Style.AWKWARD, folder));

    DdorPdfTest.expectTheFirst(read);
    assertThat(read.extras("ddor_declined"))
        .filteredOn(extra -> !extra.isEmpty())
        .containsExactly(
            "{\"footnotes\":\"jurisdiction 1\"}", "{\"footnotes\":\"jurisdiction 1\"}");
  }
}
