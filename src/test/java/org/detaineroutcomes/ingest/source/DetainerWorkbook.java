package org.detaineroutcomes.ingest.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook laid out as ICE's 65-column releases are: six rows of titles, the headings on the
 * seventh, rows below. Every person in it is invented.
 */
final class DetainerWorkbook {
  private static final int HEADING_ROW = 6;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyle day = workbook.createCellStyle();

  DetainerWorkbook() {
    day.setDataFormat(workbook.createDataFormat().getFormat("m/d/yyyy"));
  }

  /** Adds a sheet with these headings and one row for each map of heading to value. */
  DetainerWorkbook sheet(String name, List<String> headings, List<Map<String, ?>> rows) {
    Sheet sheet = workbook.createSheet(name);
    sheet.createRow(0).createCell(0).setCellValue("Invented rows for a test");
    Row heading = sheet.createRow(HEADING_ROW);
    for (int i = 0; i < headings.size(); i++) {
      heading.createCell(i).setCellValue(headings.get(i));
    }
    for (int r = 0; r < rows.size(); r++) {
      Row row = sheet.createRow(HEADING_ROW + 1 + r);
      for (int i = 0; i < headings.size(); i++) {
        Object value = rows.get(r).get(headings.get(i));
        if (value != null) {
          fill(row.createCell(i), value);
        }
      }
    }
    return this;
  }

  /** Adds a sheet with one line of prose. */
  DetainerWorkbook note(String name, String text) {
    workbook.createSheet(name).createRow(0).createCell(0).setCellValue(text);
    return this;
  }

  /** Writes the workbook into a folder. */
  Path in(Path folder) throws IOException {
    Path path = folder.resolve("detainers.xlsx");
    try (OutputStream out = Files.newOutputStream(path)) {
      workbook.write(out);
    }
    workbook.close();
    return path;
  }

  private void fill(Cell cell, Object value) {
    if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(day);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
  }
}
