package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.detaineroutcomes.ingest.InputFile;

/** An .xls workbook; it is held in memory, which the format limits to 65,536 rows a sheet. */
record XlsBook(HSSFWorkbook workbook, List<Sheet> sheets) implements SheetBook {

  static XlsBook open(InputFile file) throws IOException {
    if (file.bytes() > WorkbookBounds.XLS) {
      throw WorkbookBounds.exceeded("it has more bytes than are read", WorkbookBounds.XLS);
    }
    try (InputStream in = file.open()) {
      HSSFWorkbook workbook = new HSSFWorkbook(in);
      boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
      return new XlsBook(
          workbook,
          IntStream.range(0, workbook.getNumberOfSheets())
              .<Sheet>mapToObj(
                  i -> new XlsSheet(workbook.getSheetName(i), workbook.getSheetAt(i), from1904))
              .toList());
    }
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record XlsSheet(String name, HSSFSheet sheet, boolean from1904) implements Sheet {
    @Override
    public Stream<SheetRow> rows() {
      return IntStream.rangeClosed(0, sheet.getLastRowNum())
          .filter(i -> sheet.getRow(i) != null)
          .mapToObj(i -> new SheetRow(i + 1L, cells(sheet.getRow(i))));
    }

    private List<String> cells(HSSFRow row) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.getLastCellNum(); i++) {
        HSSFCell cell = row.getCell(i);
        cells.add(cell == null ? "" : text(cell));
      }
      return cells;
    }

    private String text(HSSFCell cell) {
      CellType type =
          cell.getCellType() == CellType.FORMULA
              ? cell.getCachedFormulaResultType()
              : cell.getCellType();
      return switch (type) {
        case STRING -> cell.getRichStringCellValue().getString();
        case NUMERIC ->
            DateUtil.isCellDateFormatted(cell)
                ? CellText.day(cell.getNumericCellValue(), from1904)
                : CellText.of(cell.getNumericCellValue());
        case BOOLEAN -> CellText.of(cell.getBooleanCellValue());
        case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
        default -> "";
      };
    }
  }
}
