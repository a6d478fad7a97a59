package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.detaineroutcomes.ingest.InputFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** An .xlsx workbook, read row by row. */
record XlsxBook(ReadableWorkbook workbook, List<Sheet> sheets) implements SheetBook {
  private static final ReadingOptions WITH_DATE_FORMATS = new ReadingOptions(true, true);

  static XlsxBook open(InputFile file) throws IOException {
    InputStream in = file.open();
    try {
      ReadableWorkbook workbook = new ReadableWorkbook(in, WITH_DATE_FORMATS);
      return new XlsxBook(
          workbook,
          workbook
              .getSheets()
              .<Sheet>map(sheet -> new XlsxSheet(sheet, workbook.isDate1904()))
              .toList());
    } finally {
      in.close();
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

  private record XlsxSheet(org.dhatim.fastexcel.reader.Sheet sheet, boolean from1904)
      implements Sheet {
    @Override
    public String name() {
      return sheet.getName();
    }

    @Override
    public Stream<SheetRow> rows() {
      try {
        return sheet
            .openStream()
            .map(row -> new SheetRow(row.getRowNum(), cells(row)))
            .filter(row -> !row.blank());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private List<String> cells(Row row) {
      List<String> cells = new ArrayList<>(row.getCellCount());
      for (int i = 0; i < row.getCellCount(); i++) {
        Cell cell = row.getCell(i);
        cells.add(cell == null ? "" : text(cell));
      }
      return cells;
    }

    private String text(Cell cell) {
      Object value = cell.getValue();
      if (value instanceof BigDecimal number) {
        return date(cell)
            ? CellText.of(DateUtil.getLocalDateTime(number.doubleValue(), from1904))
            : CellText.of(number.doubleValue());
      }
      if (value instanceof Boolean flag) {
        return CellText.of(flag);
      }
      return cell.getType() == CellType.EMPTY || value == null ? "" : value.toString();
    }

    private static boolean date(Cell cell) {
      return cell.getDataFormatId() != null
          && DateUtil.isADateFormat(cell.getDataFormatId(), cell.getDataFormatString());
    }
  }
}
