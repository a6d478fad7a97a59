package org.detaineroutcomes.publish.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One hostile report through every format: the same numbers, and programs that open them. */
class FormatContractTest {
  private static final Report REPORT = HostileReport.report();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx", "tex", "md", "csv", "html"})
  void theSameTableGivesTheSameBytes(String name) {
    TableFormat format = TableFormats.named(name).orElseThrow();
    REPORT
        .tables()
        .forEach(
            table ->
                assertThat(format.write(table, REPORT.origin()))
                    .isEqualTo(format.write(table, REPORT.origin())));
  }

  @Test
  void aDocumentHasTheNumbersAsPrintedBelowAHeadingThatIsRepeated() throws IOException {
    TableModel numbers = HostileReport.numbers();
    byte[] bytes = TableFormats.named("docx").orElseThrow().write(numbers, REPORT.origin());
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      XWPFTable table = document.getTables().get(0);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      for (int r = 0; r < numbers.rows().size(); r++) {
        for (int c = 0; c < numbers.columns().size(); c++) {
          assertThat(table.getRow(r + 1).getCell(c).getText())
              .isEqualTo(Numbers.print(numbers.rows().get(r).get(c), numbers.columns().get(c)));
        }
      }
    }
  }

  @Test
  void aWorkbookHasNumbersAsNumbersPrintedAsEverywhereElse() throws IOException {
    try (XSSFWorkbook workbook = workbook()) {
      assertThat(workbook.getSheetName(0)).isEqualTo("Cover");
      assertThat(workbook.getSheetName(1)).isEqualTo("Contents");
      assertThat(workbook.getSheetName(2)).isEqualTo("Notes");
      XSSFSheet sheet = workbook.getSheet("numbers");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getMergedRegions()).isEmpty();
      assertThat(printed(sheet.getRow(0))).startsWith("Name", "Year", "Count", "Rate");
      assertThat(printed(sheet.getRow(1)))
          .containsExactly("plain", "2014", "1,234,567", "-4.7", "0.69%", "0.046", "-10.8", "1.3");
      assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(-4.74);
      assertThat(printed(sheet.getRow(2))).contains("0", "<0.001");
      assertThat(printed(sheet.getRow(3))).contains("[c]", ">0.999");
      assertThat(printed(sheet.getRow(4))).contains("≤197");
      assertThat(printed(sheet.getRow(5))).contains("12 [u] [b]");
      assertThat(sheet.getRow(5).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(printed(workbook.getSheet("own").getRow(2))).contains("(3.1)");
    }
  }

  @Test
  void noCellOfAWorkbookIsAFormula() throws IOException {
    try (XSSFWorkbook workbook = workbook()) {
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
    }
  }

  @Test
  void libreOfficeOpensEveryOfficeFormatWithTheSameNumbers() throws Exception {
    assumeTrue(has("soffice", "--version"), "no LibreOffice: its reading is not tested");
    TableModel numbers = HostileReport.numbers();
    List<String> sheets = new ArrayList<>();
    for (String format : List.of("html", "csv")) {
      // A page is opened as a spreadsheet, as it is when it is pasted into one.
      String ending = format.equals("html") ? "xls" : format;
      Path file = folder.resolve("from-" + format + "." + ending);
      Files.write(file, TableFormats.named(format).orElseThrow().write(numbers, REPORT.origin()));
      sheets.add(file.toString());
    }
    Path book = folder.resolve("book.xlsx");
    Files.write(book, bytes("xlsx"));
    sheets.add(book.toString());
    // -1: a file a sheet; numbers as they are, not as they look.
    office("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", sheets);
    for (String from : List.of("from-html", "from-csv", "book-numbers")) {
      String text = converted(from);
      // LibreOffice writes a number whose format is a percentage as one, with all its digits.
      String share = from.equals("book-numbers") ? ",0.69%," : "0.0069";
      assertThat(text).as(from).contains("plain,2014,", ",1234567,", "-4.74,", share, "-10.81");
    }
    Path document = folder.resolve("document.docx");
    Files.write(document, bytes("docx"));
    office("txt:Text (encoded):UTF8", List.of(document.toString()));
    assertThat(Files.readString(folder.resolve("document.txt"), StandardCharsets.UTF_8))
        .contains("1,234,567", "\u22124.7", "0.69%", "[c]", "\u2264197", "12 [u] [b]");
  }

  @Test
  void latexSetsEveryTableOfTheReportInOneDocument() throws Exception {
    assumeTrue(has("pdflatex", "--version"), "no pdflatex: its setting is not tested");
    assumeTrue(has("kpsewhich", "siunitx.sty"), "no siunitx: its setting is not tested");
    for (Format.Document document : new LatexFormat().write(REPORT)) {
      Path file = folder.resolve(document.path());
      Files.createDirectories(file.getParent());
      Files.write(file, document.bytes());
    }
    assertThat(run(List.of("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "tables.tex")))
        .as(folder.resolve("tables.log").toString())
        .isZero();
    assertThat(folder.resolve("tables.pdf")).isNotEmptyFile();
  }

  private static XSSFWorkbook workbook() throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes("xlsx")));
  }

  private static byte[] bytes(String format) {
    return Formats.named(List.of(format)).get(0).write(REPORT).get(0).bytes();
  }

  private static List<String> printed(Row row) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    List<String> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
    return cells;
  }

  private String converted(String from) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(from) && name.endsWith(".csv") && !name.equals(from + ".csv")) {
          return Files.readString(file, StandardCharsets.UTF_8);
        }
      }
    }
    return Files.readString(folder.resolve(from + ".csv"), StandardCharsets.UTF_8);
  }

  private void office(String to, List<String> files) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                folder.toString()));
    command.addAll(files);
    assertThat(run(command)).isZero();
  }

  private static boolean has(String program, String argument) {
    try {
      Process process =
          new ProcessBuilder(program, argument)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
