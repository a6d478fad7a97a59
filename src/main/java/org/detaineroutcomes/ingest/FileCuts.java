package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.ingest.reader.FileKind;
import org.detaineroutcomes.ingest.reader.LineReading;
import org.detaineroutcomes.ingest.reader.ParquetTable;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.store.ParquetGroups;

/** Cuts a file into pieces that are read by tasks of their own. */
final class FileCuts {
  /** Bytes of a piece, about: some hundred thousand rows, and small beside an executor's memory. */
  static final long USUAL = 32L << 20;

  /** Bytes that an array can hold. */
  private static final long MOST = Integer.MAX_VALUE - 8L;

  private FileCuts() {}

  /**
   * The pieces of a file, in its order; the file itself where its format is read whole, or where it
   * is not to be read at all, which its reading then says.
   */
  static List<InputFile> of(InputFile file, long size) throws IOException {
    if (!(Sources.of(file) instanceof LineSource source)) {
      return List.of(file);
    }
    boolean parquet = FileKind.isParquet(file);
    if (!parquet && !FileKind.isTextOfBytes(file)) {
      return List.of(file);
    }
    try (LineReading reading = source.lines(file)) {
      if (parquet) {
        return groups(file, size).stream().map(file::only).toList();
      }
      if (reading.hasRowsOfSeveralLines()) {
        return List.of(file);
      }
      List<LineSpan> slices = cut(file, size, reading.firstRow());
      return slices.stream().allMatch(FileCuts::fitsInMemory)
          ? slices.stream().map(file::only).toList()
          : List.of(file);
    } catch (Failure unreadable) {
      return List.of(file);
    }
  }

  /** One that does not has a line that none of a table has, which the reading of the file says. */
  private static boolean fitsInMemory(LineSpan slice) {
    return slice.to() - slice.from() <= MOST;
  }

  /** Row groups of a Parquet file, several where they are small. */
  private static List<LineSpan> groups(InputFile file, long size) {
    List<LineSpan> spans = new ArrayList<>();
    try (ParquetTable table = ParquetTable.open(file)) {
      int from = 0;
      long row = 1;
      long bytes = 0;
      long rows = 0;
      List<ParquetGroups.Size> groups = table.groups();
      for (int group = 0; group < groups.size(); group++) {
        bytes += groups.get(group).bytes();
        rows += groups.get(group).rows();
        if (bytes >= size || group + 1 == groups.size()) {
          spans.add(new LineSpan(from, group + 1L, row, rows));
          from = group + 1;
          row += rows;
          bytes = 0;
          rows = 0;
        }
      }
    }
    return spans;
  }

  /** The last piece ends with the file, whatever the number of its lines. */
  private static List<LineSpan> cut(InputFile file, long size, long firstRow) {
    List<LineSpan> slices = new ArrayList<>();
    InputFile.Mark from = new InputFile.Mark(0, 1);
    for (InputFile.Mark mark : file.marks()) {
      if (mark.at() - from.at() >= size && mark.line() > firstRow) {
        slices.add(new LineSpan(from.at(), mark.at(), from.line(), mark.line() - from.line()));
        from = mark;
      }
    }
    slices.add(LineSpan.rest(from, file.bytes()));
    return slices;
  }
}
