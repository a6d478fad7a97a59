package org.detaineroutcomes.publish.format;

import java.math.BigInteger;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Numbers;
import org.detaineroutcomes.publish.report.TableModel;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** One part of a table in a document: a heading row that each page repeats, rules, no fills. */
final class DocxTable {
  private static final String SPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** Twentieths of a point that a character takes, and the room between columns. */
  private static final int CHARACTER = 100;

  private static final int MARGIN = 60;
  private static final int RULE = 8;
  private static final int HAIRLINE = 4;

  private DocxTable() {}

  static void write(XWPFTable target, TableModel table, Portrait.Part part, int page) {
    List<Integer> widths = widths(part, page);
    frame(target, widths, table);
    XWPFTableRow heading = target.getRow(0);
    heading.setRepeatHeader(true);
    heading.setCantSplitRow(true);
    for (int i = 0; i < part.columns().size(); i++) {
      TableModel.Column column = table.columns().get(part.columns().get(i));
      XWPFTableCell cell = heading.getCell(i);
      fill(cell, "TableHeading", column.title(), column.form().isNumeric());
      cell.getCTTc().getTcPr().addNewTcBorders().addNewBottom().setVal(STBorder.SINGLE);
    }
    for (int r = 0; r < table.rows().size(); r++) {
      XWPFTableRow row = target.getRow(r + 1);
      row.setCantSplitRow(true);
      for (int i = 0; i < part.columns().size(); i++) {
        TableModel.Column column = table.columns().get(part.columns().get(i));
        Cell cell = table.rows().get(r).get(part.columns().get(i));
        fill(row.getCell(i), "TableText", Numbers.print(cell, column), column.form().isNumeric());
      }
    }
  }

  private static List<Integer> widths(Portrait.Part part, int page) {
    List<Integer> asked =
        part.widths().stream().map(characters -> characters * CHARACTER + 2 * MARGIN).toList();
    int sum = asked.stream().mapToInt(Integer::intValue).sum();
    double scale = sum > page ? (double) page / sum : 1;
    return asked.stream().map(width -> (int) (scale * width)).toList();
  }

  private static void frame(XWPFTable target, List<Integer> widths, TableModel table) {
    target.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, "000000");
    target.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, "000000");
    target.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, HAIRLINE, 0, "D0D0D0");
    target.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    target.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    target.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    target.setCellMargins(15, MARGIN, 15, MARGIN);
    target.setWidth(String.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
    CTTblPr properties = target.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    described(properties, table.title(), description(table));
    CTTblGrid grid = target.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = target.getCTTbl().addNewTblGrid();
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    target
        .getRows()
        .forEach(
            row -> {
              for (int i = 0; i < widths.size(); i++) {
                row.getCell(i).setWidth(String.valueOf(widths.get(i)));
              }
            });
  }

  /** What those who do not see a table are told of it, as elements that come last in order. */
  private static void described(CTTblPr properties, String caption, String description) {
    try (XmlCursor cursor = properties.newCursor()) {
      cursor.toEndToken();
      for (String[] element :
          new String[][] {{"tblCaption", caption}, {"tblDescription", description}}) {
        cursor.beginElement(new QName(SPACE, element[0], "w"));
        cursor.insertAttributeWithValue(
            new QName(SPACE, "val", "w"), XlsxSheet.clean(element[1]).replace('\n', ' '));
        cursor.toNextToken();
      }
    }
  }

  private static String description(TableModel table) {
    return table.rows().size()
        + (table.rows().size() == 1 ? " row; columns: " : " rows; columns: ")
        + String.join(", ", table.columns().stream().map(TableModel.Column::title).toList())
        + ". "
        + table.notes().estimand();
  }

  private static void fill(XWPFTableCell cell, String style, String text, boolean right) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle(style);
    if (right) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    DocxPages.run(paragraph, text);
  }
}
