package org.detaineroutcomes.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.detaineroutcomes.SharedData;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.ingest.SourceReading;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetBookTest {
  @TempDir Path folder;

  @Test
  void bothKindsOfWorkbookGiveTheSameText() throws IOException {
    for (Workbook workbook : List.of(new HSSFWorkbook(), new XSSFWorkbook())) {
      fill(workbook);
      try (SheetBook book = SheetBook.open(saved(workbook))) {
        assertThat(book.sheets()).extracting(s -> s.name()).containsExactly("first", "second");
        List<SheetRow> rows = book.sheets().get(0).rows().toList();
        assertThat(rows).extracting(SheetRow::number).containsExactly(2L, 4L);
        assertThat(rows.get(0).cells())
            .containsExactly("33", "", "0.125", "1234567", "2017-02-01", "TRUE", "text\nbelow");
        assertThat(rows.get(1).cells()).containsExactly("35", "#N/A");
      }
    }
  }

  @Test
  void theRecordLayoutOfReturnAIsReadFromAnXlsx() throws IOException {
    Path path = SharedData.input("real/crime/FBI_ReturnA_record_description.xlsx");

    try (SheetBook book = SheetBook.open(SourceReading.as("ny-dcjs").file(path))) {
      assertThat(book.sheets().get(0).rows().count()).isGreaterThan(100);
    }
  }

  @Test
  void aTextFileIsNoWorkbookAndADamagedOneSaysSo() throws IOException {
    Path text = Files.writeString(folder.resolve("2010.xls"), "State,County\n");
    Path damaged = Files.writeString(folder.resolve("2011.xlsx"), "PK\u0003\u0004 no more");

    assertThatThrownBy(() -> SheetBook.open(SourceReading.as("ny-dcjs").file(text)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot read 2010.xls as ny-dcjs: it is text, such as CSV");
    assertThatThrownBy(() -> SheetBook.open(SourceReading.as("ny-dcjs").file(damaged)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot read 2011.xlsx as a workbook");
  }

  private static void fill(Workbook workbook) {
    Sheet sheet = workbook.createSheet("first");
    workbook.createSheet("second");
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("m/d/yyyy"));
    Row row = sheet.createRow(1);
    row.createCell(0).setCellValue(33.0);
    row.createCell(2).setCellValue(0.125);
    row.createCell(3).setCellValue(1234567);
    row.createCell(4).setCellValue(LocalDate.of(2017, 2, 1));
    row.getCell(4).setCellStyle(day);
    row.createCell(5).setCellValue(true);
    row.createCell(6).setCellValue("text\nbelow");
    Row formulas = sheet.createRow(3);
    formulas.createCell(0).setCellFormula("A2+2");
    formulas.createCell(1).setCellFormula("NA()");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  private InputFile saved(Workbook workbook) throws IOException {
    Path path = folder.resolve(workbook instanceof HSSFWorkbook ? "book.xls" : "book.xlsx");
    try (OutputStream out = Files.newOutputStream(path)) {
      workbook.write(out);
    }
    return SourceReading.as("ny-dcjs").file(path);
  }
}
