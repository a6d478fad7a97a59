package org.detaineroutcomes.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ZipParts;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook is read as it is, or refused once, with the file named. */
class DamagedWorkbookTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String BOOK = "xl/workbook.xml";

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void anyChangedByteGivesTheSameRowsOrOneFailure() throws IOException {
    byte[] sound = bytes(new XSSFWorkbook());
    List<String> rows = rows(write("sound.xlsx", sound));
    Random random = new Random(11);
    int refused = 0;
    for (int i = 0; i < 250; i++) {
      byte[] changed = sound.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      refused += sameOrRefused(write("changed.xlsx", changed), rows);
    }
    for (int i = 0; i < 50; i++) {
      byte[] cut = Arrays.copyOf(sound, 4 + random.nextInt(sound.length - 4));
      refused += sameOrRefused(write("changed.xlsx", cut), rows);
    }
    assertThat(refused).isGreaterThan(150);
  }

  @Test
  @Timeout(60)
  void anyChangedByteOfAnXlsGivesRowsOrOneFailure() throws IOException {
    byte[] sound = bytes(new HSSFWorkbook());
    Random random = new Random(12);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] changed = sound.clone();
      for (int k = 0; k <= i % 4; k++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      refused += rowsOrRefused(write("changed.xls", changed));
    }
    for (int i = 0; i < 40; i++) {
      refused +=
          rowsOrRefused(
              write("changed.xls", Arrays.copyOf(sound, 8 + random.nextInt(sound.length - 8))));
    }
    assertThat(refused).isGreaterThan(50);
  }

  @Test
  @Timeout(60)
  void anyChangedPartGivesRowsOrOneFailure() throws IOException {
    Map<String, byte[]> parts = ZipParts.of(bytes(new XSSFWorkbook()));
    List<String> names = List.copyOf(parts.keySet());
    Random random = new Random(13);
    String marks = "<>&\"/=0 9sx\0";
    for (int i = 0; i < 400; i++) {
      Map<String, byte[]> changed = new LinkedHashMap<>(parts);
      String name = names.get(random.nextInt(names.size()));
      byte[] part = parts.get(name).clone();
      for (int k = 0; k <= i % 3; k++) {
        part[random.nextInt(part.length)] = (byte) marks.charAt(random.nextInt(marks.length()));
      }
      changed.put(name, i % 10 == 9 ? Arrays.copyOf(part, part.length / 2) : part);
      if (i % 17 == 16) {
        changed.remove(name);
      }
      rowsOrRefused(write("changed.xlsx", ZipParts.zip(changed)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r=\"A3\" | r=\"ZZZZZZ99999\" | row 3 has a cell named 'ZZZZZZ99999'",
        "r=\"A3\" | r=\"XFE3\" | it has a cell XFE3 (more than 16,384)",
        "<row r=\"3\" | <row r=\"99999999\" | it has a row 99999999 (more than 1,048,576)",
        "<row r=\"3\" | <row r=\"1\" | row 1 stands below row 2",
        "r=\"C2\" | r=\"A2\" | cell A2 is there twice or out of its order",
        "<v>33.0</v> | <v>3x3</v> | cell A2 holds no number where one should be",
        "<v>0</v> | <v>99</v> | cell B2 holds text 99 of 3",
        "s=\"1\" | s=\"9\" | a cell has style 9, which it does not define",
        "t=\"s\" | t=\"z\" | cell B2 is of type 'z'"
      })
  void aCellThatNoSpreadsheetHoldsIsNamed(String from, String to, String message)
      throws IOException {
    Map<String, byte[]> parts = ZipParts.of(bytes(new XSSFWorkbook()));
    String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
    assertThat(sheet).contains(from);
    parts.put(SHEET, sheet.replace(from, to).getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> rows(write("cell.xlsx", ZipParts.zip(parts))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot read cell.xlsx as a workbook: " + message)
        .hasMessageContaining("at: cell.xlsx, sheet first");
  }

  @Test
  @Timeout(30)
  void aCellWithoutEndAndAHiddenOneAreRefusedBeforeTheyFillTheMemory() throws IOException {
    Map<String, byte[]> parts = ZipParts.of(bytes(new XSSFWorkbook()));
    String long1 = "<c r=\"D2\" t=\"str\"><v>" + "x".repeat(3_000_000) + "</v></c></row>";
    String comment = "<!--" + "< ".repeat(3_000_000) + "--></row>";
    for (String content : List.of(long1, comment)) {
      Map<String, byte[]> changed = new LinkedHashMap<>(parts);
      String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
      changed.put(SHEET, sheet.replaceFirst("</row>", content).getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> rows(write("long.xlsx", ZipParts.zip(changed))))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("a cell is longer than a cell can be (more than 131,072)");
    }
  }

  @Test
  void tooManySheetsEntitiesAndDeepNestingAreRefused() throws IOException {
    Map<String, byte[]> parts = ZipParts.of(bytes(new XSSFWorkbook()));
    String book = new String(parts.get(BOOK), StandardCharsets.UTF_8);
    String one =
        book.substring(book.indexOf("<sheet "), book.indexOf("/>", book.indexOf("<sheet ")) + 2);
    refused(parts, BOOK, book.replace(one, one.repeat(5000)), "too many sheets (more than 1,024)");
    String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
    refused(
        parts,
        SHEET,
        sheet.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a \"b\">]>"),
        "declares entities");
    refused(parts, SHEET, sheet.replaceFirst("</row>", "<a>".repeat(5000) + "</row>"), "nested");
    refused(parts, BOOK, book.replace("<sheet ", "<other "), "it has no sheet");
  }

  private void refused(Map<String, byte[]> parts, String part, String text, String message)
      throws IOException {
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    changed.put(part, text.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> rows(write("x.xlsx", ZipParts.zip(changed))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(message);
  }

  @Test
  void anotherArchiveIsNamedForWhatItIs() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", new byte[] {1});
    assertThatThrownBy(() -> rows(write("a.xlsx", ZipParts.zip(parts))))
        .hasMessageContaining("it is a ZIP archive without a workbook in it");
    parts.put("xl/workbook.bin", new byte[] {1});
    assertThatThrownBy(() -> rows(write("a.xlsx", ZipParts.zip(parts))))
        .hasMessageContaining("it is a binary workbook (.xlsb)")
        .hasMessageContaining("soffice --headless --convert-to xlsx");
  }

  @Test
  void theHardWorkbooksAreReadOrRefused() throws IOException {
    hard("xlsx/X001.xlsx", "declares entities");
    hard("xlsx/X007.xlsx", "a cell is longer than a cell can be");
    hard("xlsx/X022.xlsx", "sheet1.xml breaks off or is no XML");
    hard("xlsx/X027.xlsx", "it has too many sheets");
    hard("xls/02225.xls", "it is damaged, or breaks off");
    assertThat(rows(SharedData.hardCase("xlsx/X020.xlsx"))).hasSize(5095);
  }

  private static void hard(String file, String message) {
    Path path = SharedData.hardCase(file);
    assertThatThrownBy(() -> rows(path))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit().code()).isEqualTo(3))
        .hasMessageContaining(message)
        .hasMessageContaining("at: " + path.getFileName());
  }

  private static int sameOrRefused(Path file, List<String> sound) throws IOException {
    try {
      assertThat(rows(file)).isEqualTo(sound);
      return 0;
    } catch (Failure failure) {
      return one(failure, file);
    }
  }

  private static int rowsOrRefused(Path file) throws IOException {
    try {
      rows(file);
      return 0;
    } catch (Failure failure) {
      return one(failure, file);
    }
  }

  private static int one(Failure failure, Path file) {
    assertThat(failure.problems()).hasSize(1);
    assertThat(failure.exit().code()).isEqualTo(3);
    assertThat(failure.getMessage()).contains(file.getFileName().toString());
    return 1;
  }

  private static List<String> rows(Path file) throws IOException {
    List<String> rows = new ArrayList<>();
    try (SheetBook book = SheetBook.open(SourceReading.as("ny-dcjs").file(file))) {
      for (Sheet sheet : book.sheets()) {
        try (Stream<SheetRow> found = sheet.rows()) {
          found.forEach(row -> rows.add(sheet.name() + row));
        }
      }
    }
    return rows;
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("first");
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("m/d/yyyy"));
    for (int r = 1; r < 12; r++) {
      Row row = sheet.createRow(r);
      row.createCell(0).setCellValue(32.0 + r);
      row.createCell(1).setCellValue("text " + r % 3);
      row.createCell(2).setCellValue(LocalDate.of(2017, 2, r));
      row.getCell(2).setCellStyle(day);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    workbook.close();
    return out.toByteArray();
  }
}
