package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.detaineroutcomes.ingest.InputFile;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.store.ParquetGroups;
import org.detaineroutcomes.store.Storage;

/**
 * A Parquet file as the text it would be: columns are headings, and each value is a printed cell.
 */
public final class ParquetTable implements AutoCloseable {
  private final TextFile file;
  private final ParquetGroups rows;

  private ParquetTable(TextFile file, ParquetGroups rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * Opens a file, or the row groups of it that alone are to be read.
   *
   * @throws Failure where it is damaged, or a column has several values a row
   */
  public static ParquetTable open(InputFile input) {
    TextFile file = TextFile.of(input);
    int from = input.slice().map(slice -> (int) slice.from()).orElse(0);
    int to = input.slice().map(slice -> (int) slice.to()).orElse(Integer.MAX_VALUE);
    ParquetTable table;
    try {
      table = new ParquetTable(file, new ParquetGroups(new Path(input.place()), from, to));
    } catch (IOException | RuntimeException e) {
      throw damaged(file, e);
    }
    if (!table.rows.nested().isEmpty()) {
      table.close();
      throw file.refused(
          "column '" + table.rows.nested().get(0) + "' has lists or records in place of cells",
          "give one value a row and column");
    }
    return table;
  }

  /** The names of the columns. */
  List<String> headings() {
    return rows.columns();
  }

  /** The row groups of the file. */
  public List<ParquetGroups.Size> groups() {
    return rows.sizes();
  }

  /** The values of the next row; null behind the last. */
  public List<Object> next() {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (RuntimeException e) {
      throw damaged(file, e);
    }
  }

  /**
   * A damaged Parquet file fails in as many ways as it has parts, in the words of a library.
   *
   * @throws UncheckedIOException if not the file is at fault but the place it lies at
   */
  private static Failure damaged(TextFile file, Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    if (cause instanceof IOException fault && Storage.isOfThePlace(fault)) {
      throw new UncheckedIOException(fault);
    }
    if (new String(file.head(), StandardCharsets.ISO_8859_1).startsWith("PARE")) {
      return file.refused("it is an encrypted Parquet file", "write it without encryption");
    }
    return file.refused(
        "it is a Parquet file that is damaged or cut short",
        "fetch the file again, or write it anew");
  }

  /** The cells of a row, as they would be printed. */
  static List<String> cells(List<Object> values) {
    List<String> cells = new ArrayList<>(values.size());
    values.forEach(value -> cells.add(text(value)));
    return cells;
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return CellText.of(number);
    }
    if (value instanceof BigDecimal number) {
      return CellText.of(number);
    }
    if (value instanceof Boolean flag) {
      return CellText.of(flag);
    }
    return value instanceof LocalDateTime moment ? CellText.of(moment) : value.toString();
  }

  @Override
  public void close() {
    rows.close();
  }
}
