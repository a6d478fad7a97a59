package org.detaineroutcomes.ingest.reader;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * How a delimited file is laid out.
 *
 * @param charset empty: UTF-8, and Windows-1252 where the bytes are not
 * @param delimiter between two cells
 * @param headingRow row that holds the headings, from 1; 0 where they are looked for, -1 where the
 *     file has none
 * @param sought headings by which their row is known among the first rows, or the names of columns
 *     without headings
 */
public record CsvLayout(
    Optional<Charset> charset, char delimiter, int headingRow, List<String> sought) {

  /** Commas, headings in the first row. */
  public static CsvLayout plain() {
    return new CsvLayout(Optional.empty(), ',', 1, List.of());
  }

  /** Headings in a later row, below titles and notes. */
  public CsvLayout headedAt(int row) {
    return new CsvLayout(charset, delimiter, row, List.of());
  }

  /** Headings in whatever row holds most of {@code headings}. */
  public CsvLayout headedBy(List<String> headings) {
    return new CsvLayout(charset, delimiter, 0, List.copyOf(headings));
  }

  /** No headings at all: the columns have these names, in order. */
  public CsvLayout unheaded(List<String> names) {
    return new CsvLayout(charset, delimiter, -1, List.copyOf(names));
  }

  /** Another character between cells. */
  public CsvLayout delimitedBy(char character) {
    return new CsvLayout(charset, character, headingRow, sought);
  }

  /** A charset that the publisher states. */
  public CsvLayout in(Charset stated) {
    return new CsvLayout(Optional.of(stated), delimiter, headingRow, sought);
  }
}
