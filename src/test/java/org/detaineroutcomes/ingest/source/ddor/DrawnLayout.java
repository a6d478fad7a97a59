package org.detaineroutcomes.ingest.source.ddor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Draws reports of other layouts than the four known editions: headings broken over lines, places
 * in lines across the table, columns in another order. Every row is invented.
 */
final class DrawnLayout {
  private static final float MARGIN = 50;
  private static final float SIZE = 9;
  private static final float LEAD = 11;
  private static final float PAD = 3;

  private final PDDocument document = new PDDocument();
  private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private final boolean ruled;
  private PDPageContentStream page;
  private float y;

  DrawnLayout(boolean ruled) throws IOException {
    this.ruled = ruled;
    turnPage();
  }

  /** Lines of a cell are parted by a bar. */
  record Table(List<String> headings, List<Integer> widths, List<List<String>> rows) {}

  DrawnLayout line(String text) throws IOException {
    y -= LEAD;
    text(text, MARGIN, y);
    y -= 4;
    return this;
  }

  /** A table; a row of one cell runs across it. */
  DrawnLayout table(Table table) throws IOException {
    y -= 8;
    row(table.headings(), table.widths());
    for (List<String> row : table.rows()) {
      if (y - height(row) < MARGIN) {
        List<String> rest = row;
        if (lines(row.get(row.size() - 1)).size() > 1 && y - height(List.of("")) > MARGIN) {
          row(part(row, true), table.widths());
          rest = part(row, false);
        }
        turnPage();
        row(table.headings(), table.widths());
        row(rest, table.widths());
      } else {
        row(row, table.widths());
      }
    }
    y -= 12;
    return this;
  }

  DrawnLayout turnPage() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage sheet = new PDPage(PDRectangle.LETTER);
    document.addPage(sheet);
    page = new PDPageContentStream(document, sheet);
    page.setLineWidth(0.5f);
    text("Page " + document.getNumberOfPages(), 290, 24);
    y = PDRectangle.LETTER.getHeight() - MARGIN;
    return this;
  }

  Path saved(Path file) throws IOException {
    page.close();
    document.save(file.toFile());
    document.close();
    return file;
  }

  private static List<String> lines(String cell) {
    return List.of(cell.split("\\|", -1));
  }

  /** The first lines of a row, or those that go on below the next headings. */
  private static List<String> part(List<String> row, boolean first) {
    List<String> cells = new ArrayList<>();
    for (String cell : row) {
      List<String> lines = lines(cell);
      cells.add(first ? lines.get(0) : String.join("|", lines.subList(1, lines.size())));
    }
    return cells;
  }

  private static float height(List<String> row) {
    int most = row.stream().mapToInt(cell -> lines(cell).size()).max().orElse(1);
    return most * LEAD + 2 * PAD;
  }

  /** Cells with fewer lines stand in the middle of the row, as headings of two lines do. */
  private void row(List<String> row, List<Integer> widths) throws IOException {
    float height = height(row);
    float left = MARGIN;
    float all = 0;
    for (int width : widths) {
      all += width;
    }
    for (int c = 0; c < row.size(); c++) {
      List<String> lines = new ArrayList<>(lines(row.get(c)));
      float width = row.size() == 1 ? all : widths.get(c);
      float above = (height - 2 * PAD - lines.size() * LEAD) / 2;
      for (int i = 0; i < lines.size(); i++) {
        text(lines.get(i), left + PAD, y - PAD - above - i * LEAD - SIZE);
      }
      if (ruled) {
        page.addRect(left, y - height, width, height);
        page.stroke();
      }
      left += width;
    }
    y -= height;
  }

  private void text(String text, float x, float baseline) throws IOException {
    page.beginText();
    page.setFont(font, SIZE);
    page.newLineAtOffset(x, baseline);
    page.showText(text);
    page.endText();
  }
}
