package org.detaineroutcomes.ingest.reader.pdf.table;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.ingest.reader.pdf.PdfCellText;

/**
 * One row of a table as it stands on one page.
 *
 * @param page from 1
 * @param kind headings, a row, or text across the columns
 * @param cells every column of the table; text across the columns, and of a group, has the key
 *     {@link #ACROSS}
 * @param inherited columns whose cell began in a row above
 * @param first true for the first row below the headings of a page
 */
public record PdfRow(
    int page, Kind kind, Map<String, PdfCellText> cells, Set<String> inherited, boolean first) {
  /** Key of text that runs across the columns. */
  public static final String ACROSS = "";

  /** What a row of a table can be. */
  public enum Kind {
    HEADING,
    DATA,
    GROUP,
    ACROSS
  }

  /** The text of a cell; empty where there is none. */
  public String text(String column) {
    return cells.getOrDefault(column, PdfCellText.EMPTY).text();
  }

  /** The row as one line. */
  public String line() {
    return cells.values().stream().map(PdfCellText::text).collect(Collectors.joining(" | "));
  }
}
