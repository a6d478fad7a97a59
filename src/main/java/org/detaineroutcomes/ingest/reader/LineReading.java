package org.detaineroutcomes.ingest.reader;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.LineSpan;
import org.detaineroutcomes.ingest.Staged;

/** The rows of a delimited text of which each is read by itself. */
public final class LineReading implements AutoCloseable {
  private final CsvTable table;
  private final Function<CsvRow, Stream<Staged>> reader;

  LineReading(CsvTable table, Function<CsvRow, Stream<Staged>> reader) {
    this.table = table;
    this.reader = reader;
  }

  /** What becomes of each row, in their order; closing the stream closes the file. */
  public Stream<Staged> rows() {
    return table.stageAll(reader);
  }

  /** Whether a line of so many bytes may be too long, so that {@link #line} refuses the file. */
  public static boolean mayBeTooLong(int bytes) {
    return bytes > Lines.LONGEST;
  }

  /**
   * What becomes of any line of the text; nothing of a blank one.
   *
   * @throws org.detaineroutcomes.model.Failure if it is too long for a line of a table
   */
  public List<Staged> line(long number, String line) {
    return table.fates(number, line, reader);
  }

  /**
   * Fails unless the line behind the last that was read is the one behind a slice.
   *
   * @throws org.detaineroutcomes.model.Failure if the lines are not those of the file as digested
   */
  public void requireEnd(long line, LineSpan slice) {
    table.requireEnd(line, slice.behind());
  }

  /** What becomes of any row of values, such as one of a Parquet file; nothing of a blank one. */
  public List<Staged> row(long number, List<Object> values) {
    return table.fatesOf(number, ParquetTable.cells(values), reader);
  }

  /** The text of some bytes of the file, as its reader reads it. */
  public String text(byte[] bytes, int from, int to) {
    return table.text(bytes, from, to);
  }

  /** Whether a row may have several lines. */
  public boolean hasRowsOfSeveralLines() {
    return table.hasRowsOfSeveralLines();
  }

  /** Where the cell under a heading stands, from 0. */
  public OptionalInt position(String heading) {
    return table.position(heading);
  }

  /** Cells under the headings. */
  public int width() {
    return table.width();
  }

  /** Cells of every row that fits; those beyond {@link #width} are blank. */
  public int cellsOfARow() {
    return table.cellsOfARow();
  }

  /** The character between two cells. */
  public char delimiter() {
    return table.delimiter();
  }

  /** Number of the line on which the first row starts. */
  public long firstRow() {
    return table.firstRow();
  }

  @Override
  public void close() {
    table.close();
  }
}
