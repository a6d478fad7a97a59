package org.detaineroutcomes.ingest.reader.pdf.table;

import java.util.List;

/**
 * The headings of a table on one page.
 *
 * @param cells from left to right
 * @param top upper edge of the first line
 * @param bottom lower edge: the rule below, where there is one
 */
record Head(List<Cell> cells, double top, double bottom) {
  private static final double MOVED = 3;

  /** True for the same headings in the same places, as pages repeat them. */
  boolean alike(Head other) {
    if (other.cells.size() != cells.size()) {
      return false;
    }
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).column().equals(other.cells.get(i).column())
          || Math.abs(cells.get(i).from() - other.cells.get(i).from()) > MOVED) {
        return false;
      }
    }
    return true;
  }

  /** One heading: the column it names, or null where it is unknown. */
  record Cell(String column, String text, double from, double to) {}
}
