package org.detaineroutcomes.ingest.source.ddor;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Draws a look-alike straight on pages: every glyph and every line where a printer would. */
public final class DrawnReport {
  /** What parts the cells of a table. */
  public enum Borders {
    LINES,
    BOXES,
    ACROSS,
    NONE
  }

  /**
   * How a report is drawn.
   *
   * @param lying pages on their long side
   * @param size of the font
   * @param repeated headings on every page
   * @param merged a place once for its rows
   * @param split rows may part at the foot of a page
   * @param rank a column of ranks and a row of the total in Section I
   */
  public record Style(
      Borders borders,
      boolean lying,
      float size,
      boolean repeated,
      boolean merged,
      boolean split,
      boolean rank) {
    public static final Style PLAIN = new Style(Borders.LINES, false, 9, true, false, false, false);
  }

  private static final float MARGIN = 50;
  private static final float PAD = 4;

  private final PDDocument document = new PDDocument();
  private final Style style;
  private final PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
  private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);
  private PDPageContentStream page;
  private PDRectangle paper;
  private float y;

  private DrawnReport(Style style) {
    this.style = style;
  }

  /** Draws a report that states of Section II what it holds. */
  public static Path draw(LookAlike report, Style style, Path file) {
    return draw(report, style, report.declined().size(), file);
  }

  /** Draws a report that states a number of declines of its own. */
  public static Path draw(LookAlike report, Style style, int stated, Path file) {
    try {
      DrawnReport drawn = new DrawnReport(style);
      drawn.report(report, stated);
      drawn.page.close();
      drawn.document.save(file.toFile());
      drawn.document.close();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(LookAlike report, int stated) throws IOException {
    turnPage();
    paragraph("ENFORCEMENT AND REMOVAL OPERATIONS", bold, style.size() + 3);
    paragraph("Declined Detainer Outcome Report", bold, style.size() + 7);
    paragraph("For Recorded Declined Detainers " + report.period(), bold, style.size() + 2);
    paragraph(LookAlike.LABEL, bold, style.size());
    paragraph("This report is comprised of four sections:", font, style.size());
    for (int i = 0; i < 4; i++) {
      paragraph("• " + report.heading(i), font, style.size());
    }
    turnPage();
    paragraph(report.heading(0), bold, style.size() + 2);
    paragraph(report.leadOne(), font, style.size());
    sectionOne(report);
    paragraph(report.heading(1), bold, style.size() + 2);
    paragraph(report.leadTwo(stated), font, style.size());
    table(
        report.headingsTwo(),
        report.declined(),
        report.headingsTwo().size() == 5
            ? new float[] {.24f, .17f, .13f, .13f, .33f}
            : new float[] {.24f, .17f, .2f, .33f});
    if (!report.note().isEmpty()) {
      paragraph("* " + report.note(), font, style.size() - 1);
    }
    turnPage();
    paragraph(report.heading(2), bold, style.size() + 2);
    paragraph(report.leadThree(), font, style.size());
    table(LookAlike.HEADINGS_THREE, report.policies(), new float[] {.2f, .13f, .27f, .4f});
    paragraph(report.heading(3), bold, style.size() + 2);
    for (String text : LookAlike.SCOPE) {
      paragraph(text, font, style.size());
    }
  }

  private void sectionOne(LookAlike report) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    long sum = 0;
    for (int i = 0; i < report.issued().size(); i++) {
      List<String> row = report.issued().get(i);
      sum += Long.parseLong(row.get(1).replace(",", ""));
      rows.add(style.rank() ? List.of(String.valueOf(i + 1), row.get(0), row.get(1)) : row);
    }
    if (style.rank()) {
      rows.add(List.of("", "Total", String.format("%,d", sum)));
      table(
          List.of("Rank", "County, State", "Issued Detainers:"), rows, new float[] {.1f, .4f, .3f});
    } else {
      table(LookAlike.HEADINGS_ONE, rows, new float[] {.5f, .3f});
    }
  }

  private void turnPage() throws IOException {
    if (page != null) {
      page.close();
    }
    paper = style.lying() ? new PDRectangle(792, 612) : PDRectangle.LETTER;
    PDPage sheet = new PDPage(paper);
    document.addPage(sheet);
    page = new PDPageContentStream(document, sheet);
    text(LookAlike.LABEL, font, 7, MARGIN, paper.getHeight() - 28);
    text(String.valueOf(document.getNumberOfPages()), font, 8, paper.getWidth() / 2, 26);
    y = paper.getHeight() - MARGIN - 10;
  }

  private void paragraph(String text, PDFont face, float size) throws IOException {
    y -= size * 0.8f;
    for (String line : wrap(text, face, size, paper.getWidth() - 2 * MARGIN)) {
      if (y < MARGIN + size) {
        turnPage();
      }
      y -= size * 1.2f;
      text(line, face, size, MARGIN, y);
    }
    y -= size * 0.8f;
  }

  private void table(List<String> headings, List<List<String>> rows, float[] shares)
      throws IOException {
    y -= 6;
    row(headings, shares, bold, List.of());
    List<String> before = List.of();
    for (List<String> cells : rows) {
      boolean again = style.merged() && !before.isEmpty() && before.get(0).equals(cells.get(0));
      List<String> shown = new ArrayList<>(cells);
      if (again) {
        shown.set(0, "");
      }
      row(shown, shares, font, headings);
      before = cells;
    }
    y -= 6;
  }

  private void row(List<String> cells, float[] shares, PDFont face, List<String> headings)
      throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      lines.add(wrap(cells.get(c), face, style.size(), width(shares, c) - 2 * PAD));
    }
    int from = 0;
    int tallest = lines.stream().mapToInt(List::size).max().orElseThrow();
    while (from < tallest) {
      int room = (int) ((y - MARGIN - 2 * PAD) / leading());
      int fit = style.split() ? Math.min(room, tallest - from) : tallest - from;
      if (fit < 1 || fit > room) {
        turnPage();
        if (style.repeated() && !headings.isEmpty()) {
          row(headings, shares, bold, List.of());
        }
        continue;
      }
      part(lines, shares, face, from, from + fit);
      from += fit;
    }
  }

  /** Lines of one row that stand on one page. */
  private void part(List<List<String>> lines, float[] shares, PDFont face, int from, int to)
      throws IOException {
    float height = (to - from) * leading() + 2 * PAD;
    float left = MARGIN;
    for (int c = 0; c < lines.size(); c++) {
      boolean open = style.merged() && c == 0 && lines.get(0).equals(List.of(""));
      box(left, width(shares, c), height, open);
      for (int i = from; i < Math.min(to, lines.get(c).size()); i++) {
        float line = y - PAD - (i - from) * leading() - style.size();
        text(lines.get(c).get(i), face, style.size(), left + PAD, line);
      }
      left += width(shares, c);
    }
    y -= height;
  }

  private void box(float left, float width, float height, boolean open) throws IOException {
    float top = y;
    float foot = y - height;
    switch (style.borders()) {
      case LINES -> {
        page.setLineWidth(0.5f);
        line(left, foot, left + width, foot);
        line(left, top, left, foot);
        line(left + width, top, left + width, foot);
        if (!open) {
          line(left, top, left + width, top);
        }
      }
      case BOXES -> {
        fill(left, foot, width, 0.7f);
        fill(left, foot, 0.7f, height);
        fill(left + width, foot, 0.7f, height);
        if (!open) {
          fill(left, top, width, 0.7f);
        }
      }
      case ACROSS -> line(left, foot, left + width, foot);
      case NONE -> {}
    }
  }

  private void line(float x0, float y0, float x1, float y1) throws IOException {
    page.moveTo(x0, y0);
    page.lineTo(x1, y1);
    page.stroke();
  }

  private void fill(float x, float bottom, float width, float height) throws IOException {
    page.addRect(x, bottom, width, height);
    page.fill();
  }

  private float leading() {
    return style.size() * 1.15f;
  }

  private float width(float[] shares, int column) {
    return shares[column] * (paper.getWidth() - 2 * MARGIN);
  }

  private void text(String text, PDFont face, float size, float x, float baseline)
      throws IOException {
    page.beginText();
    page.setFont(face, size);
    page.newLineAtOffset(x, baseline);
    page.showText(text);
    page.endText();
  }

  private static List<String> wrap(String text, PDFont face, float size, float width)
      throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : pieces(text, face, size, width)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      boolean bullet = word.equals("•") && !line.isEmpty();
      if (!line.isEmpty() && (bullet || face.getStringWidth(longer) / 1000 * size > width)) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The words of a cell, those wider than it cut where they have to be. */
  private static List<String> pieces(String text, PDFont face, float size, float width)
      throws IOException {
    List<String> pieces = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      int from = 0;
      for (int i = 1; i <= word.length(); i++) {
        if (face.getStringWidth(word.substring(from, i)) / 1000 * size > width && i - 1 > from) {
          pieces.add(word.substring(from, i - 1));
          from = i - 1;
        }
      }
      pieces.add(word.substring(from));
    }
    return pieces;
  }
}
