package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.ingest.reader.FileKind;
import org.detaineroutcomes.ingest.reader.LineReading;
import org.detaineroutcomes.ingest.reader.ParquetTable;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.KnownFrom;

/**
 * Reads one file, or one piece of one, and writes what became of its rows, in one pass.
 *
 * @param day the day as known; null: all there is
 * @param folder of the table
 * @param beside folder of the rows that are not kept
 * @param number of the piece among those of the table, from 0
 */
record PieceTask(
    Table table, InputFile file, LocalDate day, String folder, String beside, int number)
    implements Serializable {

  /** Runs; a second attempt writes to a file of another name. */
  PieceResult run(long attempt) {
    List<Dependence> dependences = dependences();
    String name = String.format("part-%05d-%d.zstd.parquet", number, attempt);
    try (PieceWriter out =
        new PieceWriter(table, file, LearnedRows.together(dependences), folder, beside, name)) {
      try {
        if (dependences.isEmpty()) {
          oneByOne(out);
        } else {
          learned(dependences, out);
        }
      } catch (Failure failure) {
        out.refused(failure);
      }
      return out.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Dependence> dependences() {
    boolean dated = day != null && KnownFrom.decides(table);
    return !dated && file.slice().isPresent() && Sources.of(file) instanceof LineSource source
        ? source.dependences()
        : List.of();
  }

  private void oneByOne(PieceWriter out) throws IOException {
    try (Stream<Staged> rows = TaggedRows.staged(table, file, day)) {
      Iterator<Staged> each = rows.iterator();
      while (each.hasNext()) {
        out.add(each.next());
      }
    }
  }

  private void learned(List<Dependence> dependences, PieceWriter out) throws IOException {
    LineSpan slice = file.slice().orElseThrow();
    if (FileKind.isParquet(file)) {
      try (LineReading reading = ((LineSource) Sources.of(file)).lines(file.only(LineSpan.NONE));
          ParquetTable rows = ParquetTable.open(file)) {
        new LearnedColumns(reading, dependences, out).read(rows, slice.firstLine());
      }
      return;
    }
    try (LineReading reading = ((LineSource) Sources.of(file)).lines(file.whole())) {
      if (LearnedRows.canSplit(reading.delimiter())) {
        new LearnedRows(reading, dependences, out).read(file.bytes(slice), slice);
        return;
      }
    }
    oneByOne(out);
  }
}
