package org.detaineroutcomes.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.store.ParquetRows;
import org.detaineroutcomes.store.ParquetShape;
import org.detaineroutcomes.store.TableRow;

/**
 * Reads a panel from a Parquet file, or from a folder of them, without Spark: only the columns that
 * are asked for, and those that the folders' names state.
 */
final class ParquetPanel {
  private final PanelSpec spec;
  private final List<ParquetPart> parts;
  private final List<String> columns;
  private final PanelBuilder builder;
  private final ParquetMoments days;

  private ParquetPanel(Path table, String name, PanelSpec spec, List<ParquetPart> parts) {
    this.spec = spec;
    this.parts = parts;
    ParquetShape first = shape(parts.get(0));
    this.columns = new ArrayList<>(first.columns());
    parts.get(0).partition().keySet().stream()
        .filter(column -> !columns.contains(column))
        .forEach(columns::add);
    this.builder = new PanelBuilder(name, table.toString(), spec, columns);
    Set<String> moments = new HashSet<>(spec.columns());
    moments.retainAll(first.moments());
    parts.forEach(this::require);
    this.days = guarded(parts.get(0), () -> ParquetMoments.of(parts, moments));
  }

  static PanelData read(Path table, String name, PanelSpec spec) throws IOException {
    ParquetPanel panel = open(table, name, spec);
    return panel.byColumns().orElseGet(panel::byRows);
  }

  /** Opens a panel, whose files have the columns asked for. */
  static ParquetPanel open(Path table, String name, PanelSpec spec) throws IOException {
    List<ParquetPart> parts = ParquetPart.of(table);
    if (parts.isEmpty()) {
      throw PanelFiles.input(table, "the folder holds no Parquet file", "give a Parquet file");
    }
    return new ParquetPanel(table, name, spec, parts);
  }

  /** Reads column by column; empty if there is a fault, which rows alone can name. */
  Optional<PanelData> byColumns() {
    return PlainParquet.read(parts, spec, days).flatMap(builder::whole);
  }

  /** Reads row by row, and says what is wrong with which. */
  PanelData byRows() {
    AtomicLong row = new AtomicLong();
    for (ParquetPart part : parts) {
      guarded(
          part,
          () -> {
            ParquetRows.forEachRow(
                part.hadoop(),
                spec.columns()::contains,
                cells -> builder.row(row.incrementAndGet(), cells(part, cells)));
            return null;
          });
    }
    return builder.build();
  }

  private Object[] cells(ParquetPart part, TableRow row) {
    Object[] cells = new Object[columns.size()];
    for (int c = 0; c < cells.length; c++) {
      String column = columns.get(c);
      Integer at = row.positions().get(column);
      cells[c] =
          at == null
              ? part.partition().get(column)
              : number(days.day(column, row.values().get(at)));
    }
    return cells;
  }

  /** Decimals are exact in the file; a whole one is a whole number. */
  static Object number(Object cell) {
    if (!(cell instanceof BigDecimal decimal)) {
      return cell;
    }
    BigDecimal least = decimal.stripTrailingZeros();
    return least.scale() <= 0 ? least.setScale(0) : (Object) least.doubleValue();
  }

  private static ParquetShape shape(ParquetPart part) {
    return guarded(part, () -> ParquetShape.of(part.hadoop()));
  }

  /** Every part has the columns asked for, one value a row, in a compression that is read. */
  private void require(ParquetPart part) {
    ParquetShape shape = shape(part);
    for (String column : spec.columns()) {
      if (!shape.columns().contains(column)) {
        if (!part.partition().containsKey(column)) {
          throw PanelFiles.input(
              part.file(),
              "it has no column '" + column + "' as the first file of the folder has",
              "give files with the same columns: " + String.join(", ", columns));
        }
      } else if (!shape.plain().contains(column)) {
        throw PanelFiles.input(
            part.file(),
            "column '" + column + "' holds lists, structs or intervals, not one value a row",
            "name another column, or write its values as a column of numbers or text");
      } else {
        ParquetFault.requireReadable(part.file(), shape.codecs().get(column));
      }
    }
  }

  private interface Step<T> {
    T take() throws IOException;
  }

  private static <T> T guarded(ParquetPart part, Step<T> step) {
    try {
      return step.take();
    } catch (Failure failure) {
      throw failure;
    } catch (IOException | RuntimeException | OutOfMemoryError fault) {
      throw ParquetFault.of(part.file(), fault);
    }
  }
}
