package org.detaineroutcomes.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;

/** Texts as people have them: what is a row, what is none, and which line is at fault. */
class QuotesAndLinesTest {
  @Test
  void twoStrayQuotesAreTwoFaultsAndSwallowNothing() {
    assertThat(
            faulty(
                "county,year,murder\nKent,2012,1\n\"Essex,2012,2\nSussex,2012,3\nErie\",2012,4\n"))
        .containsExactly(3L, 5L);
  }

  @Test
  void aQuoteInsideACellOrBehindOneIsAFault() {
    assertThat(faulty("a,b\nKe\"nt,1\n")).containsExactly(2L);
    assertThat(faulty("a,b\n\"Kent\"s,1\n")).containsExactly(2L);
    assertThat(faulty("a,b\n\"Kent\"\",1\n")).containsExactly(2L);
    assertThat(faulty("a,b\nCounty \"of\" Kent,1\n")).isEmpty();
    assertThat(faulty("a,b\n\"County \"\"of\"\" Kent\" , \"1\"\n")).isEmpty();
  }

  @Test
  void aLineBreakInACellIsReadWhereItsColumnIsDeclared() {
    String text = "place,note,n\nKent,\"two\nlines\",1\nErie,one,2\n";
    CsvLayout declared = CsvLayout.plain().severalLinesIn(List.of("note"));

    assertThat(faulty(text)).containsExactly(2L, 3L);
    try (CsvTable table = open(text, declared)) {
      List<CsvRow> rows = table.rows().toList();

      assertThat(rows.stream().map(row -> row.cell("note"))).containsExactly("two\nlines", "one");
      assertThat(table.account().rows()).isEqualTo(2);
      assertThat(table.account().continued()).isEqualTo(1);
      assertThat(table.account().lines()).isEqualTo(4);
    }
  }

  @Test
  void aStrayQuoteInADeclaredColumnStillSwallowsNothing() {
    String text = "note,n\n\"one,1\n\"two, both\",2\nthree,3\n";
    CsvLayout declared = CsvLayout.plain().severalLinesIn(List.of("note"));

    try (CsvTable table = open(text, declared)) {
      assertThat(table.rows().filter(row -> row.misfit().isEmpty()).map(row -> row.cell("n")))
          .containsExactly("2", "3");
    }
  }

  @Test
  void headingsMayHoldLineBreaksButNotTheRowsBelow() {
    assertThat(cells("county,\"murders\nknown\"\nKent,1\n", "murders known")).containsExactly("1");
    assertThatThrownBy(() -> cells("county,\"murders\nKent,1\nErie,2\nEssex,\"3\n", "county"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("line 1")
        .hasMessageContaining("in its headings a quote opens in cell 2");
  }

  @Test
  void theDelimiterIsFoundWhateverItIs() {
    assertThat(cells("a;b\n1;2\n", "b")).containsExactly("2");
    assertThat(cells("a\tb\n1\t2\n", "b")).containsExactly("2");
    assertThat(cells("a|b\n1|2\n", "b")).containsExactly("2");
    assertThat(cells("sep=;\na;b\n1;2\n", "b")).containsExactly("2");
    assertThat(cells("\"sep=^\"\r\na^b\r\n1^2\r\n", "b")).containsExactly("2");
    assertThat(cells("unit;rate, per 100k\nu;1\nv;2\n", "rate, per 100k"))
        .containsExactly("1", "2");
    assertThat(cells("unit;rate, per 100k\nu;1,5\nv;2,5\n", "rate, per 100k"))
        .containsExactly("1,5", "2,5");
    assertThat(cells("a,b;c\n1,2;3\n4,5\n", "b;c")).containsExactly("2;3", "5");
  }

  @Test
  void commentsAreNoRowsAndARankIsNoComment() {
    String text = "# source: x, y and z\n# printed 2019\na,b\n1,2\n# a note\n3,4\n";
    assertThat(cells(text, "b")).containsExactly("2", "4");
    assertThat(cells("#,county\n1,Kent\n", "county")).containsExactly("Kent");
    assertThat(cells("# county,n\nKent,1\n", "county")).containsExactly("Kent");
    assertThat(cells("county,n\n#1 District,1\n", "county")).containsExactly("#1 District");
  }

  @Test
  void compressedTextIsReadAsTheTextInIt() throws IOException {
    assertThat(cells(gzip("a,b\n1,2\n"), "b")).containsExactly("2");
    assertThat(cells(zip("a.csv", "a,b\n1,2\n"), "b")).containsExactly("2");
    assertThat(cells(zip("data/", "", "data/a.csv", "a,b\n1,2\n", "__MACOSX/a", "x"), "b"))
        .containsExactly("2");
  }

  @Test
  void anArchiveOfSeveralTablesOrOfNoneIsRefused() throws IOException {
    assertRefused(zip("a.csv", "a,b\n1,2\n", "b.csv", "a,b\n1,2\n"), "'a.csv' and 'b.csv'");
    assertRefused(zip("empty/", ""), "the archive holds no file");
    assertRefused(zip("report.pdf", "%PDF-1.7"), "it is a PDF document");
  }

  @Test
  void aCompressedFileThatIsCutShortIsRefused() throws IOException {
    StringBuilder rows = new StringBuilder("a,b\n");
    for (int i = 0; i < 10_000; i++) {
      rows.append(i * 7919 % 10_007).append(',').append(i * 31 % 997).append('\n');
    }
    byte[] whole = gzip(rows.toString());

    assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "damaged or cut short");
  }

  @Test
  void filesOfOtherProgramsAreRefusedWithWhatConvertsThem() throws IOException {
    assertRefused(
        "<stata_dta><header>".getBytes(StandardCharsets.UTF_8), "readstat in.dta out.csv");
    assertRefused(new byte[] {114, 2, 1, 0, 5, 0}, "readstat in.dta out.csv");
    assertRefused("$FL2@(#) SPSS".getBytes(StandardCharsets.UTF_8), "readstat in.sav out.csv");
    assertRefused(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "LibreOffice");
    assertRefused("PAR1xxxxPAR1".getBytes(StandardCharsets.UTF_8), "it is a Parquet file");
  }

  @Test
  void utf16IsReadWithoutItsMarkToo() {
    assertThat(cells("county,n\nDo\u00F1a Ana,1\n".getBytes(StandardCharsets.UTF_16LE), "county"))
        .containsExactly("Do\u00F1a Ana");
    assertThat(cells("county,n\nDo\u00F1a Ana,1\n".getBytes(StandardCharsets.UTF_16BE), "county"))
        .containsExactly("Do\u00F1a Ana");
  }

  @Test
  void aZeroCharacterIsAFaultOfItsLine() {
    assertThat(faulty("a,b\n" + "1,2\n".repeat(600) + "3\0,4\n")).containsExactly(602L);
  }

  @Test
  void blankLinesAreBlankWhereverTheyAre() {
    try (CsvTable table = open("\n\na,b\n\n1,2\n,\n3,4\n\n", CsvLayout.plain())) {
      assertThat(table.rows().map(CsvRow::number)).containsExactly(5L, 7L);
      assertThat(table.account().above()).isEqualTo(3);
      assertThat(table.account().blank()).isEqualTo(3);
      assertThat(table.account().rows()).isEqualTo(2);
    }
    assertThatThrownBy(() -> cells("\n\n\n", "a"))
        .hasMessageContaining("it has no rows below its headings");
  }

  private static void assertRefused(byte[] bytes, String words) {
    assertThatThrownBy(() -> cells(bytes, "b"))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exit()).isEqualTo(ExitCode.INPUT))
        .hasMessageContaining(words);
  }

  private static List<Long> faulty(String text) {
    try (CsvTable table = open(text, CsvLayout.plain())) {
      List<CsvRow> rows = table.rows().toList();
      assertThat(table.account().lines()).isEqualTo(text.lines().count());
      return rows.stream().filter(row -> row.misfit().isPresent()).map(CsvRow::number).toList();
    }
  }

  private static List<String> cells(String text, String heading) {
    return cells(text.getBytes(StandardCharsets.UTF_8), heading);
  }

  private static List<String> cells(byte[] bytes, String heading) {
    try (CsvTable table = open(bytes, CsvLayout.plain())) {
      table.require("csv", List.of(heading));
      return table.rows().filter(row -> !row.comment()).map(row -> row.cell(heading)).toList();
    }
  }

  private static CsvTable open(String text, CsvLayout layout) {
    return open(text.getBytes(StandardCharsets.UTF_8), layout);
  }

  private static CsvTable open(byte[] bytes, CsvLayout layout) {
    try {
      return CsvTable.open(
          new TextFile("a.csv", "a.csv as csv", () -> new ByteArrayInputStream(bytes)), layout);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
