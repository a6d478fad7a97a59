package org.detaineroutcomes.ingest.reader;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a delimited file is laid out.
 *
 * @param charset empty: UTF-8, and Windows-1252 where the bytes are not
 * @param delimiter between two cells; empty: comma, semicolon, tab or bar, whichever fits
 * @param headingRow row that holds the headings, from 1; 0 where they are looked for, -1 where the
 *     file has none
 * @param sought headings by which their row and the delimiter are known, or the names of columns
 *     without headings
 * @param multiline headings of the columns whose cells may hold line breaks
 */
public record CsvLayout(
    Optional<Charset> charset,
    Optional<Character> delimiter,
    int headingRow,
    List<String> sought,
    List<String> multiline) {

  /** Headings in the first row. */
  public static CsvLayout plain() {
    return new CsvLayout(Optional.empty(), Optional.empty(), 1, List.of(), List.of());
  }

  /** Headings in a later row, below titles and notes. */
  public CsvLayout headedAt(int row) {
    return new CsvLayout(charset, delimiter, row, sought, multiline);
  }

  /** Headings in whatever row holds most of {@code headings}. */
  public CsvLayout headedBy(List<String> headings) {
    return new CsvLayout(charset, delimiter, 0, List.copyOf(headings), multiline);
  }

  /** No headings at all: the columns have these names, in order. */
  public CsvLayout unheaded(List<String> names) {
    return new CsvLayout(charset, delimiter, -1, List.copyOf(names), multiline);
  }

  /** Another character between cells. */
  public CsvLayout delimitedBy(char character) {
    return new CsvLayout(charset, Optional.of(character), headingRow, sought, multiline);
  }

  /** A charset that the publisher states. */
  public CsvLayout in(Charset stated) {
    return new CsvLayout(Optional.of(stated), delimiter, headingRow, sought, multiline);
  }

  /** Further columns whose cells may hold line breaks. */
  public CsvLayout severalLinesIn(List<String> columns) {
    List<String> all = new ArrayList<>(multiline);
    all.addAll(columns);
    return new CsvLayout(charset, delimiter, headingRow, sought, List.copyOf(all));
  }
}
