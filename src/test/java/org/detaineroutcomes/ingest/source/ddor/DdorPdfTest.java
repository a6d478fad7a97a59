package org.detaineroutcomes.ingest.source.ddor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.detaineroutcomes.ingest.Staged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DdorPdfTest {
  @TempDir Path folder;

  static Stream<DrawnReport.Style> styles() {
    return Stream.of(
        DrawnReport.Style.PLAIN,
        new DrawnReport.Style(DrawnReport.Borders.BOXES, true, 10, true, true, true, true),
        new DrawnReport.Style(DrawnReport.Borders.LINES, false, 11, false, true, true, false),
        new DrawnReport.Style(DrawnReport.Borders.ACROSS, false, 9, true, false, false, true),
        new DrawnReport.Style(DrawnReport.Borders.NONE, true, 9, true, true, false, false),
        new DrawnReport.Style(DrawnReport.Borders.NONE, false, 12, false, false, true, false));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void theFirstWeekComesBackRowForRow(DrawnReport.Style style) throws IOException {
    expectTheFirst(read(LookAlike.first(), style));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void theSecondWeekPrintsDaysInWords(DrawnReport.Style style) throws IOException {
    PdfReading read = read(LookAlike.second(), style);

    assertThat(read.declined()).isEqualTo(Expected.DECLINED);
    assertThat(read.policies()).isEqualTo(Expected.POLICIES);
    assertThat(read.issued()).containsExactly("Birch|MN|12", "Elm|NM|7");
    assertThat(read.totals()).containsExactly("2017-02-04|2017-02-10|2825|12");
  }

  @ParameterizedTest
  @MethodSource("styles")
  void theThirdWeekHasYearsOfTwoDigitsAndAFootnote(DrawnReport.Style style) throws IOException {
    PdfReading read = read(LookAlike.third(), style);

    assertThat(read.declined()).isEqualTo(Expected.DECLINED);
    assertThat(read.policies()).isEqualTo(Expected.POLICIES);
    assertThat(read.totals()).containsExactly("2017-02-11|2017-02-17|2880|12");
    assertThat(read.texts("II"))
        .anySatisfy(text -> assertThat(text).contains("* Correction: the rows of one county"));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void theQuarterBeginsInOctoberOfTheYearBefore(DrawnReport.Style style) throws IOException {
    PdfReading read = read(LookAlike.quarterly(), style);

    assertThat(read.declined()).isEqualTo(Expected.DECLINED);
    assertThat(read.policies()).isEqualTo(Expected.POLICIES);
    assertThat(read.totals()).containsExactly("2018-01-01|2018-03-31|40112|12");
  }

  @Test
  void whatStandsBesideTheTablesIsKeptAsText() throws IOException {
    PdfReading read = read(LookAlike.first(), DrawnReport.Style.PLAIN);

    assertThat(read.texts("IV"))
        .containsExactly(
            "Section IV: Report Scope and Data Fidelity",
            "These paragraphs are invented. The first of them is long enough to run over more than"
                + " one line of a page, so that its lines have to be put together again.",
            "Recorded declines become known late; no row of this look-alike is about anybody.");
  }

  @Test
  void everyRowSaysItsPageAndItsRowThere() throws IOException {
    PdfReading read = read(LookAlike.first(), DrawnReport.Style.PLAIN);

    List<Staged> issued = read.rows("ddor_issued");
    assertThat(issued).extracting(Staged::sheet).containsOnly("2");
    assertThat(issued).extracting(Staged::row).containsExactly(1L, 2L, 3L, 4L);
    assertThat(issued.get(0).fate()).isEqualTo(Staged.Fate.SET_ASIDE);
    assertThat(issued.get(0).reason()).isEqualTo("headings");
    assertThat(read.rows("ddor_declined"))
        .allSatisfy(row -> assertThat(row.sheet()).isIn("2", "3"));
  }

  @Test
  void aRowThatAPageBreakPartsIsOneAndSaysWhereItGoesOn() throws IOException {
    DrawnReport.Style tall =
        new DrawnReport.Style(DrawnReport.Borders.LINES, true, 14, true, false, true, true);
    PdfReading read = read(LookAlike.first(), tall);

    assertThat(read.policies()).isEqualTo(Expected.POLICIES);
    assertThat(read.extras("ddor_policies"))
        .anySatisfy(extra -> assertThat(extra).startsWith("{\"continued_at\":\"page "));
  }

  @Test
  void aPlaceStatedOnceHoldsForTheRowsBelowIt() throws IOException {
    DrawnReport.Style merged =
        new DrawnReport.Style(DrawnReport.Borders.LINES, false, 9, true, true, false, false);
    PdfReading read = read(LookAlike.first(), merged);

    assertThat(read.declined()).isEqualTo(Expected.DECLINED);
    assertThat(read.extras("ddor_declined").get(0)).isEqualTo("");
    assertThat(read.extras("ddor_declined").get(1)).startsWith("{\"jurisdiction_at\":\"page ");
  }

  @ParameterizedTest
  @EnumSource(DrawnReport.Borders.class)
  void aWordThatItsCellIsTooNarrowForIsOne(DrawnReport.Borders borders) throws IOException {
    LookAlike first = LookAlike.first();
    List<List<String>> rows = new ArrayList<>(first.declined());
    rows.add(
        List.of(
            "Elm County, Texas", "Bosnia-Herzegovina", "8/19/2016", "2/3/2017", "Fraud (Charged)"));
    PdfReading read =
        read(
            first.declining(first.headingsTwo(), rows),
            new DrawnReport.Style(borders, false, 12, true, false, false, false));

    assertThat(read.declined())
        .startsWith(Expected.DECLINED.toArray(String[]::new))
        .endsWith("Elm County|TX|Bosnia-Herzegovina|2016-08-19|2017-02-03|Fraud (Charged)");
  }

  @Test
  void aSectionThatSaysItHasNothingToListIsEmpty() throws IOException {
    LookAlike first = LookAlike.first();
    PdfReading read =
        read(first.declining(first.headingsTwo(), List.of()), DrawnReport.Style.PLAIN);

    assertThat(read.declined()).isEmpty();
    assertThat(read.totals()).containsExactly("2017-01-28|2017-02-03|3083|0");
    assertThat(read.policies()).isEqualTo(Expected.POLICIES);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.7})
  void aStampAcrossEveryPageIsSetAside(double turned) throws IOException {
    Path file =
        DrawnReport.draw(LookAlike.first(), DrawnReport.Style.PLAIN, folder.resolve("plain.pdf"));
    Path stamped = folder.resolve("stamped.pdf");
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (PDPage page : document.getPages()) {
        try (PDPageContentStream content =
            new PDPageContentStream(document, page, AppendMode.PREPEND, true)) {
          content.beginText();
          content.setFont(font, 90);
          content.setTextMatrix(Matrix.getRotateInstance(turned, 120, 520));
          content.showText("DRAFT");
          content.endText();
        }
      }
      document.save(stamped.toFile());
    }
    PdfReading read = PdfReading.of(stamped);

    expectTheFirst(read);
    assertThat(read.rows("ddor_texts"))
        .filteredOn(row -> row.fate() == Staged.Fate.SET_ASIDE)
        .extracting(Staged::text)
        .contains("DRAFT");
  }

  private PdfReading read(LookAlike report, DrawnReport.Style style) throws IOException {
    return PdfReading.of(DrawnReport.draw(report, style, folder.resolve("report.pdf")));
  }

  static void expectTheFirst(PdfReading read) {
    assertThat(read.issued()).containsExactly("Alder|TX|51", "Birch|MN|38", "Cedar|LA|1013");
    assertThat(read.declined()).isEqualTo(Expected.DECLINED);
    assertThat(read.policies()).isEqualTo(Expected.POLICIES);
    assertThat(read.totals()).containsExactly("2017-01-28|2017-02-03|3083|12");
  }
}
