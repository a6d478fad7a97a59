package org.detaineroutcomes.ingest.source.ddor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.ingest.reader.pdf.Hyphens;
import org.detaineroutcomes.ingest.reader.pdf.PdfCellText;
import org.detaineroutcomes.ingest.reader.pdf.table.PdfRow;

/**
 * One row of a section, over as many pages as it runs.
 *
 * @param at where it begins
 * @param cells every column
 * @param statedAbove true where its place is stated in a row above
 * @param continued where it goes on; empty for nearly all
 */
record SectionRow(At at, Map<String, PdfCellText> cells, boolean statedAbove, List<At> continued) {
  /** A row of a page, headings counted. */
  record At(int page, int row) {
    @Override
    public String toString() {
      return "page " + page + ", row " + row;
    }
  }

  static SectionRow of(PdfRow row, At at) {
    return new SectionRow(
        at, row.cells(), row.inherited().contains(ColumnWords.JURISDICTION), List.of());
  }

  /** This row with the place that a line above it states. */
  SectionRow of(String place, boolean below) {
    Map<String, PdfCellText> placed = new LinkedHashMap<>();
    placed.put(ColumnWords.JURISDICTION, new PdfCellText(place, List.of()));
    placed.putAll(cells);
    return new SectionRow(at, placed, below, continued);
  }

  /** This row and the rest of it from the next page. */
  SectionRow and(SectionRow rest, Hyphens hyphens) {
    Map<String, PdfCellText> joined = new LinkedHashMap<>();
    cells.forEach(
        (column, cell) -> {
          PdfCellText below = rest.cells.getOrDefault(column, PdfCellText.EMPTY);
          joined.put(column, repeated(cell, below) ? cell : cell.and(below, hyphens));
        });
    List<At> on = new ArrayList<>(continued);
    on.add(rest.at);
    return new SectionRow(at, joined, statedAbove, List.copyOf(on));
  }

  /** A place is printed again where its row goes on. */
  private static boolean repeated(PdfCellText above, PdfCellText below) {
    return above.text().length() > 3 && below.text().startsWith(above.text());
  }

  String text(String column) {
    return cells.getOrDefault(column, PdfCellText.EMPTY).text();
  }

  PrintedPlace place() {
    return PrintedPlace.of(text(ColumnWords.JURISDICTION), text(ColumnWords.STATE));
  }

  /** The last page it stands on. */
  int lastPage() {
    return continued.isEmpty() ? at.page() : continued.get(continued.size() - 1).page();
  }

  /** The row as printed, for the quarantine. */
  String line() {
    return String.join(" | ", cells.values().stream().map(PdfCellText::text).toList());
  }

  /** True for a row that is whole, as far as its own cells tell. */
  boolean stands(Section section) {
    return switch (section) {
      case I -> text(ColumnWords.ISSUED_DETAINERS).matches("[\\d,]+") && place().complete();
      case II ->
          PrintedDay.read(text(ColumnWords.ISSUED_DATE)).isPresent()
              || PrintedDay.read(text(ColumnWords.DECLINED_DATE)).isPresent();
      case III ->
          place().complete()
              && !(text(ColumnWords.POLICY) + text(ColumnWords.CRITERIA)).isEmpty()
              && PolicyDay.readable(text(ColumnWords.DATE_ENACTED));
      case IV -> false;
    };
  }
}
