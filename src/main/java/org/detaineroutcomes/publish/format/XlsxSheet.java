package org.detaineroutcomes.publish.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.detaineroutcomes.model.ShownText;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;

/** One sheet with one table: headings in the first row, frozen, and a table's name over all. */
record XlsxSheet(XSSFSheet sheet, XlsxNumbers styles) {
  /** What a cell of a workbook holds. */
  private static final int MOST_CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  /** Characters; 256ths of one are the unit of a sheet. */
  private static final int WIDEST = 60;

  private static final Pattern ILLEGAL = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\uFFFE\\uFFFF]");

  private static final int NARROWEST = 9;
  private static final int UNIT = 256;

  /** Points. */
  private static final float LINE = 15;

  private static final float HIGHEST = 409;

  /** The table, from the first cell on. */
  void fill(TableModel table) {
    List<ValueColumns.Value> values = new ValueColumns(table).all();
    List<String> titles = ValueColumns.distinctTitles(values);
    List<Integer> widths = new ArrayList<>();
    for (int c = 0; c < values.size(); c++) {
      widths.add(width(table, values.get(c), titles.get(c)));
    }
    head(titles);
    for (int r = 0; r < table.rows().size(); r++) {
      XSSFRow row = sheet.createRow(r + 1);
      List<Cell> cells = table.rows().get(r);
      for (int c = 0; c < values.size(); c++) {
        ValueColumns.Value value = values.get(c);
        fill(row.createCell(c), cells.get(value.at()), value, table.columns().get(value.at()));
      }
    }
    wide(widths);
    named(titles.size(), table.rows().size());
    page(table.title());
  }

  /** Rows of words below headings. */
  void words(List<String> headings, List<List<String>> rows, List<Integer> widths) {
    head(headings);
    for (int r = 0; r < rows.size(); r++) {
      XSSFRow row = sheet.createRow(r + 1);
      for (int c = 0; c < headings.size(); c++) {
        text(row.createCell(c), rows.get(r).get(c));
      }
    }
    wide(widths);
    named(headings.size(), rows.size());
    page(sheet.getSheetName());
  }

  /** Makes a cell lead to another sheet. */
  void link(int row, int column, String target) {
    XSSFCell cell = sheet.getRow(row).getCell(column);
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + target.replace("'", "''") + "'!A1");
    cell.setHyperlink(link);
    cell.setCellStyle(styles.link());
  }

  /** Columns of these widths, and rows as high as the lines that their words then take. */
  void wide(List<Integer> widths) {
    for (int c = 0; c < widths.size(); c++) {
      sheet.setColumnWidth(c, UNIT * widths.get(c));
    }
    for (Row row : sheet) {
      int lines = 1;
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        if (cell.getCellType() == CellType.STRING) {
          int width = widths.get(cell.getColumnIndex()) - 1;
          lines = Math.max(lines, (cell.getStringCellValue().length() + width - 1) / width);
        }
      }
      if (lines > 1) {
        row.setHeightInPoints(Math.min(HIGHEST, LINE * lines));
      }
    }
  }

  private void head(List<String> titles) {
    XSSFRow row = sheet.createRow(0);
    for (int c = 0; c < titles.size(); c++) {
      XSSFCell cell = row.createCell(c);
      cell.setCellValue(clean(titles.get(c)));
      cell.setCellStyle(styles.heading());
    }
    sheet.createFreezePane(0, 1);
  }

  private void fill(
      XSSFCell target, Cell cell, ValueColumns.Value value, TableModel.Column column) {
    if (value.number(cell).isPresent()) {
      double number = value.number(cell).get();
      target.setCellValue(number);
      target.setCellStyle(styles.number(number, Numbers.style(cell, column), cell));
    } else if (cell instanceof Cell.Absent || value.part() == ValueColumns.Part.WHOLE) {
      boolean elsewhere = cell instanceof Cell.Interval;
      text(target, elsewhere ? "" : Numbers.print(cell, column));
      if (column.form().isNumeric()) {
        target.setCellStyle(styles.right());
      }
    } else if (cell instanceof Cell.Text && column.form().isInterval()) {
      text(target, Numbers.print(cell, column));
    }
  }

  private void text(XSSFCell cell, String text) {
    String clean = clean(text);
    if (!clean.isEmpty()) {
      cell.setCellValue(clean);
    }
    cell.setCellStyle(styles.words());
  }

  /** What XML cannot hold is left out, and what a cell cannot is cut. */
  static String clean(String text) {
    String legal = ILLEGAL.matcher(ShownText.of(text)).replaceAll(" ");
    return legal.length() <= MOST_CHARACTERS
        ? legal
        : legal.substring(0, MOST_CHARACTERS - 1) + "…";
  }

  private static int width(TableModel table, ValueColumns.Value value, String title) {
    TableModel.Column column = table.columns().get(value.at());
    int longest =
        table.rows().stream()
            .map(row -> row.get(value.at()))
            .mapToInt(cell -> Numbers.print(cell, column).length())
            .max()
            .orElse(0);
    int heading = Math.min(title.length(), 18);
    return Math.max(NARROWEST, Math.min(WIDEST, Math.max(longest, heading) + 2));
  }

  /** A named table, which screen readers and formulas find; it wants a row below its headings. */
  private void named(int columns, int rows) {
    if (rows == 0) {
      return;
    }
    AreaReference area =
        new AreaReference(
            new CellReference(0, 0),
            new CellReference(rows, columns - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    String name = "T_" + sheet.getSheetName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewTableStyleInfo().setName("TableStyleLight1");
  }

  private void page(String title) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    String header = clean(title).replace("&", "&&").replace('\n', ' ');
    sheet.getHeader().setLeft(header.length() <= 200 ? header : header.substring(0, 199) + "…");
  }
}
