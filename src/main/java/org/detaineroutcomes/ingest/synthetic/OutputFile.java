package org.detaineroutcomes.ingest.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** One delimited file in the making; a null cell is empty. */
final class OutputFile implements WrittenTraps, AutoCloseable {
  private final CsvWriter csv;
  private final String name;
  private final Traps traps;
  private long rows;

  OutputFile(Writer writer, String name, Traps traps) {
    this.csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(1 << 16).build(writer);
    this.name = name;
    this.traps = traps;
  }

  void row(Object... cells) {
    row(Arrays.asList(cells));
  }

  void row(List<?> cells) {
    csv.writeRecord(cells.stream().map(cell -> Objects.toString(cell, "")).toList());
    rows++;
  }

  @Override
  public void trap(Traps.Kind kind) {
    traps.plant(name, kind);
  }

  /** Rows so far, headings included. */
  long rows() {
    return rows;
  }

  /** A number with six decimals, the same on any machine. */
  static String decimal(double value) {
    return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
