package org.detaineroutcomes.publish.format;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Form;
import org.detaineroutcomes.publish.report.Symbol;

/** The styles of a workbook: a number's format prints it as every other format does. */
final class XlsxNumbers {
  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> byFormat = new HashMap<>();
  private final XSSFCellStyle words;
  private final XSSFCellStyle right;
  private final XSSFCellStyle heading;
  private final XSSFCellStyle title;
  private final XSSFCellStyle link;

  XlsxNumbers(XSSFWorkbook workbook) {
    this.workbook = workbook;
    words = style();
    words.setWrapText(true);
    right = style();
    right.setAlignment(HorizontalAlignment.RIGHT);
    heading = style();
    heading.setWrapText(true);
    heading.setFont(font(true, 11));
    title = style();
    title.setFont(font(true, 15));
    title.setWrapText(true);
    link = style();
    XSSFFont blue = font(false, 11);
    blue.setUnderline(XSSFFont.U_SINGLE);
    blue.setColor(IndexedColors.BLUE.getIndex());
    link.setFont(blue);
  }

  XSSFCellStyle words() {
    return words;
  }

  XSSFCellStyle right() {
    return right;
  }

  XSSFCellStyle heading() {
    return heading;
  }

  XSSFCellStyle title() {
    return title;
  }

  XSSFCellStyle link() {
    return link;
  }

  /** The style that prints a number of this form, with the marks of its cell. */
  XSSFCellStyle number(double value, Cell.Style form, Cell cell) {
    return byFormat.computeIfAbsent(
        pattern(value, form, cell),
        pattern -> {
          XSSFCellStyle style = style();
          style.setAlignment(HorizontalAlignment.RIGHT);
          style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
          return style;
        });
  }

  /** The number format of a spreadsheet that prints a number as every other format does. */
  static String pattern(double value, Cell.Style form, Cell cell) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (Symbol mark : cell.symbols()) {
      if (mark.isBound()) {
        before.insert(0, mark.mark());
      } else {
        after.append(mark.after());
      }
    }
    String digits = format(value, form);
    return form.form() == Form.P_VALUE && before.length() + after.length() == 0
        ? "[<0.001]\"<0.001\";[>0.999]\">0.999\";0.000"
        : quoted(before) + digits + quoted(after);
  }

  private static String quoted(CharSequence text) {
    return text.isEmpty() ? "" : "\"" + text + "\"";
  }

  private static String format(double value, Cell.Style style) {
    return switch (style.form()) {
      case INTEGER -> "0";
      case COUNT -> "#,##0";
      case NUMBER -> decimals(value == Math.rint(value) ? 0 : style.decimals());
      case PERCENT, PERCENT_INTERVAL -> decimals(style.decimals()) + "%";
      case P_VALUE -> "0.000";
      case ERROR -> "\"(\"" + decimals(style.decimals()) + "\")\"";
      case TEXT, CODE, ID, OWN, DECIMAL, INTERVAL -> decimals(style.decimals());
    };
  }

  private static String decimals(int digits) {
    return digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
  }

  private XSSFCellStyle style() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private XSSFFont font(boolean bold, int points) {
    XSSFFont font = workbook.createFont();
    font.setBold(bold);
    font.setFontHeightInPoints((short) points);
    return font;
  }
}
