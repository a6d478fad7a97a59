package org.detaineroutcomes.store;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;

/**
 * How many rows have a value in each column, and between which numbers. Footers of Parquet files
 * say so; rows are read only of files that mix inputs, which small tables do.
 */
public final class FilledCells {
  private static final String INPUT = Provenance.INPUT.name();

  private long rows;
  private final SortedMap<String, Range> columns = new TreeMap<>();

  private FilledCells() {}

  /** The values of one column; days are counted from 1970-01-01. */
  public static final class Range {
    private long filled;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    private Range() {}

    /** Rows with a value. */
    public long filled() {
      return filled;
    }

    /** Whether some value is a number or a day. */
    public boolean isBounded() {
      return lowest <= highest;
    }

    /** The smallest number or first day. */
    public double lowest() {
      return lowest;
    }

    /** The largest number or last day. */
    public double highest() {
      return highest;
    }

    private void within(double value) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }

  /** Number of rows. */
  public long rows() {
    return rows;
  }

  /** Every column of the files by its name. */
  public Map<String, Range> columns() {
    return columns;
  }

  /** The cells of a staged table by the position of their input in the job. */
  public static SortedMap<Integer, FilledCells> byInput(Release release, Table table) {
    SortedMap<Integer, FilledCells> inputs = new TreeMap<>();
    for (Path file : release.files(table)) {
      List<BlockMetaData> groups = groups(file);
      if (groups.stream().allMatch(FilledCells::isOfOneInput)) {
        groups.forEach(
            group -> inputs.computeIfAbsent(input(group), i -> new FilledCells()).add(group));
      } else {
        ParquetRows.forEachRow(
            file,
            column -> true,
            row ->
                inputs
                    .computeIfAbsent(row.whole(Provenance.INPUT), i -> new FilledCells())
                    .add(row));
      }
    }
    return inputs;
  }

  /**
   * The cells of a whole table, by footers alone.
   *
   * @param table as layer/name; it may be of another version of this project
   */
  public static FilledCells of(Release release, String table) {
    FilledCells cells = new FilledCells();
    release.filesOf(table).forEach(file -> groups(file).forEach(cells::add));
    return cells;
  }

  private static List<BlockMetaData> groups(Path file) {
    try (ParquetFileReader reader = ParquetRows.open(file)) {
      return reader.getFooter().getBlocks();
    } catch (IOException | RuntimeException e) {
      throw new DamagedParquet(file, e);
    }
  }

  private static boolean isOfOneInput(BlockMetaData group) {
    return group.getColumns().stream().allMatch(chunk -> chunk.getStatistics().isNumNullsSet())
        && group.getColumns().stream()
            .filter(chunk -> name(chunk).equals(INPUT))
            .map(ColumnChunkMetaData::getStatistics)
            .anyMatch(s -> s.hasNonNullValue() && s.genericGetMin().equals(s.genericGetMax()));
  }

  private static int input(BlockMetaData group) {
    return group.getColumns().stream()
        .filter(chunk -> name(chunk).equals(INPUT))
        .map(chunk -> ((Number) chunk.getStatistics().genericGetMin()).intValue())
        .findFirst()
        .orElseThrow();
  }

  private static String name(ColumnChunkMetaData chunk) {
    return chunk.getPath().toDotString();
  }

  private Range column(String name) {
    return columns.computeIfAbsent(name, n -> new Range());
  }

  private void add(BlockMetaData group) {
    rows += group.getRowCount();
    for (ColumnChunkMetaData chunk : group.getColumns()) {
      Range range = column(name(chunk));
      Statistics<?> found = chunk.getStatistics();
      range.filled += chunk.getValueCount() - Math.max(0, found.getNumNulls());
      if (found.hasNonNullValue() && found.genericGetMin() instanceof Number least) {
        range.within(least.doubleValue());
        range.within(((Number) found.genericGetMax()).doubleValue());
      }
    }
  }

  private void add(TableRow row) {
    rows++;
    row.positions()
        .forEach(
            (name, at) -> {
              Object value = row.values().get(at);
              Range range = column(name);
              range.filled += value == null ? 0 : 1;
              if (value instanceof Number number) {
                range.within(number.doubleValue());
              } else if (value instanceof LocalDate day) {
                range.within((double) day.toEpochDay());
              }
            });
  }
}
