package org.detaineroutcomes.ingest.source.ddor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DdorPdfRefusalTest {
  @TempDir Path folder;

  @Test
  void aScanIsRefusedWithThePagesThatHaveNoText() throws IOException {
    Path scan = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      picture(document);
      picture(document);
      document.save(scan.toFile());
    }
    expect(scan, "scan.pdf, page 1", "pages 1, 2 have no text");
  }

  @Test
  void oneScannedPageAmongOthersIsEnoughToRefuse() throws IOException {
    Path mixed = folder.resolve("mixed.pdf");
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(drawn(LookAlike.first())))) {
      picture(document);
      document.save(mixed.toFile());
    }
    expect(mixed, "mixed.pdf, page 4", "page 4 has no text");
  }

  @Test
  void aReportThatOpensWithAPasswordOnlyIsRefused() throws IOException {
    expect(locked("secret", true), "locked.pdf", "it is encrypted, and opens with a password only");
  }

  @Test
  void aReportThatForbidsTakingTextOutIsRefused() throws IOException {
    expect(locked("", false), "locked.pdf", "it is encrypted, and forbids that its text is taken");
  }

  @Test
  void anEncryptedReportThatOpensWithoutAPasswordIsRead() throws IOException {
    DdorPdfTest.expectTheFirst(PdfReading.of(locked("", true)));
  }

  @Test
  void lettersThatHaveNoNameInTheFileAreNotLeftOut() throws IOException {
    Path nameless = folder.resolve("nameless.pdf");
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(drawn(LookAlike.first())))) {
      COSArray odd = new COSArray(List.of(COSInteger.get(200), COSName.getPDFName("odd")));
      COSDictionary encoding = new COSDictionary();
      encoding.setItem(COSName.DIFFERENCES, odd);
      COSDictionary font = new COSDictionary();
      font.setItem(COSName.TYPE, COSName.FONT);
      font.setItem(COSName.SUBTYPE, COSName.TYPE1);
      font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
      font.setItem(COSName.ENCODING, encoding);
      font.setInt(COSName.FIRST_CHAR, 200);
      font.setInt(COSName.LAST_CHAR, 200);
      font.setItem(COSName.WIDTHS, new COSArray(List.of(COSInteger.get(500))));
      PDPage page = new PDPage();
      page.setResources(new PDResources());
      page.getResources().put(COSName.getPDFName("F1"), new PDType1Font(font));
      byte[] drawn = "BT /F1 10 Tf 50 700 Td <C8C8> Tj ET".getBytes(StandardCharsets.US_ASCII);
      page.setContents(new PDStream(document, new ByteArrayInputStream(drawn)));
      document.addPage(page);
      document.save(nameless.toFile());
    }
    expect(
        nameless,
        "nameless.pdf, page 4",
        "2 of its characters are drawn without saying which letters they are");
  }

  @Test
  void contentThatDoesNotUnpackIsNotReadAsFarAsItGoes() throws IOException {
    byte[] bytes = Files.readAllBytes(drawn(LookAlike.first()));
    int second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("endstream\n") + 10;
    Arrays.fill(bytes, second + 300, second + 330, (byte) 0);
    Path damaged = Files.write(folder.resolve("damaged.pdf"), bytes);

    expect(damaged, "damaged.pdf", "it is damaged (the content of page 2 does not unpack)");
  }

  @Test
  void aFileWithoutPagesIsRefused() throws IOException {
    Path none = folder.resolve("none.pdf");
    try (PDDocument document = new PDDocument()) {
      document.save(none.toFile());
    }
    expect(none, "none.pdf", "it has no pages");
  }

  private Path locked(String password, boolean open) throws IOException {
    AccessPermission permission = new AccessPermission();
    permission.setCanExtractContent(open);
    Path locked = folder.resolve("locked.pdf");
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(drawn(LookAlike.first())))) {
      document.protect(new StandardProtectionPolicy("owner", password, permission));
      document.save(locked.toFile());
    }
    return locked;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 0.9, 0.99})
  void aReportThatEndsEarlyIsRefused(double share) throws IOException {
    byte[] whole = Files.readAllBytes(drawn(LookAlike.first()));
    Path cut = folder.resolve("cut.pdf");
    Files.write(cut, Arrays.copyOf(whole, (int) (share * whole.length)));
    expect(cut, "cut.pdf", "it ends early");
  }

  @Test
  void anotherDocumentIsRefusedWithoutItsOwnWords() throws IOException {
    Path other = folder.resolve("other.pdf");
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(drawn(LookAlike.first())))) {
      document.removePage(0);
      document.save(other.toFile());
    }
    expect(
        other,
        "other.pdf, page 1",
        "no Declined Detainer Outcome Report; none of its first 3 pages has that title");
  }

  @Test
  void aFileThatIsNoPdfIsRefused() throws IOException {
    Path text = folder.resolve("rows.csv");
    Files.writeString(text, "report_start,jurisdiction\n2017-01-28,Alder County\n");
    assertThat(refusal(text).message()).contains("it is text, such as CSV");
  }

  @Test
  void aColumnThatIsMissingIsNamed() throws IOException {
    LookAlike first = LookAlike.first();
    LookAlike narrower =
        first.declining(
            List.of(
                "Jurisdiction",
                "Citizenship",
                "Detainer Declined Date",
                "Notable Criminal Activity"),
            first.declined().stream()
                .map(row -> List.of(row.get(0), row.get(1), row.get(3), row.get(4)))
                .toList());
    expect(
        drawn(narrower),
        "drawn.pdf, page 2",
        "Section II: its headings are new; missing: 'detainer issued'");
  }

  @Test
  void aHeadingThatIsNewIsNamedBesideTheColumnThatIsMissing() throws IOException {
    LookAlike first = LookAlike.first();
    LookAlike other =
        first.declining(
            List.of(
                "Jurisdiction",
                "Gender",
                "Detainer Issued Date",
                "Detainer Declined Date",
                "Notable Criminal Activity"),
            first.declined());
    expect(
        drawn(other),
        "drawn.pdf, page 2",
        "its headings are new; missing: 'citizenship'; unknown: 'Gender'");
  }

  @Test
  void aSectionWithoutAHeadingIsNamed() throws IOException {
    LookAlike three = LookAlike.first().titled(List.of("Issued", "Declined", "", "Scope"));
    expect(drawn(three), "drawn.pdf, page 2", "no heading 'Section III' from there on");
  }

  @Test
  void aSectionThatDoesNotAddUpStopsWithBothNumbers() throws IOException {
    Path file = drawn(LookAlike.first(), 13);
    Problem problem = refusal(file);

    assertThat(problem.exit()).isEqualTo(ExitCode.CHECK);
    assertThat(problem.message())
        .isEqualTo(
            "Cannot reconcile Section II of drawn.pdf: the report states 13, its rows add up to 12");
    assertThat(problem.where()).isEqualTo("drawn.pdf, page 2");
    assertThat(problem.remedy())
        .contains("reconcile: {section: II, report: 2017-01-28, stated: ..., accept: ...");
  }

  @Test
  void aDifferenceThatTheJobAcceptsIsKeptWithItsReason() throws IOException {
    PdfReading read =
        PdfReading.of(
            drawn(LookAlike.first(), 13),
            reconcile(
                "{'section':'II','report':'2017-01-28','stated':13,'accept':12,'reason':'one row was withdrawn'}"));

    assertThat(read.declined()).isEqualTo(Expected.DECLINED);
    assertThat(read.totals()).containsExactly("2017-01-28|2017-02-03|3083|13");
    assertThat(read.remarks())
        .containsExactly(
            "Section II states 13, its rows add up to 12, accepted in the job file: one row was"
                + " withdrawn");
  }

  @Test
  void anAcceptedDifferenceThatIsNotThereIsRefused() throws IOException {
    Path file = drawn(LookAlike.first());
    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () ->
                PdfReading.of(
                    file,
                    reconcile(
                        "[{'section':'II','report':'2017-01-28','stated':13,'accept':12,'reason':'x'}]")));
    assertThat(failure.problems().get(0).message())
        .contains("that it states 13 and adds up to 12: it does not");
  }

  @Test
  void anAcceptedDifferenceOfAReportThatIsNotThereIsRefused() throws IOException {
    Job.Input input =
        SourceReading.input(
            "ddor-pdf",
            Map.of(),
            Map.of(),
            Map.of(),
            reconcile(
                "{'section':'II','report':'2017-02-04','stated':13,'accept':12,'reason':'x'}"));
    InputFile file = SourceReading.as(input).file(drawn(LookAlike.first()));

    List<Problem> problems = new DdorPdf().unmet(List.of(file));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).exit()).isEqualTo(ExitCode.USAGE);
    assertThat(problems.get(0).message())
        .startsWith("Cannot reconcile Section II of the report from 2017-02-04: none of the files")
        .endsWith("the nearest is the one from 2017-01-28");
    assertThat(problems.get(0).remedy()).startsWith("give report: 2017-01-28,");
  }

  private static Map<String, String> reconcile(String json) {
    return Map.of("reconcile", json.replace('\'', '"'));
  }

  private static void picture(PDDocument document) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 600, 780);
    }
  }

  private Path drawn(LookAlike report) {
    return drawn(report, report.declined().size());
  }

  private Path drawn(LookAlike report, int stated) {
    return DrawnReport.draw(report, DrawnReport.Style.PLAIN, stated, folder.resolve("drawn.pdf"));
  }

  private static Problem refusal(Path file) {
    Failure failure = catchThrowableOfType(Failure.class, () -> PdfReading.of(file));
    assertThat(failure.problems()).hasSize(1);
    return failure.problems().get(0);
  }

  private static void expect(Path file, String where, String reason) {
    Problem problem = refusal(file);
    assertThat(problem.exit()).isEqualTo(ExitCode.INPUT);
    assertThat(problem.where()).isEqualTo(where);
    assertThat(problem.message())
        .startsWith("Cannot read " + file.getFileName() + " as ddor-pdf: ")
        .contains(reason);
    assertThat(problem.remedy()).contains("format: ddor-csv");
  }
}
