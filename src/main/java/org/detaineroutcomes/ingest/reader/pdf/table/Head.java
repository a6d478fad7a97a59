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
  /** One heading: the column it names, or null where it is unknown. */
  record Cell(String column, String text, double from, double to) {
    double middle() {
      return (from + to) / 2;
    }
  }
}
