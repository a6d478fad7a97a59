package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.KnownFrom;

/** One file as rows for Spark: its values, where each stood, and what became of it. */
final class TaggedRows {
  /** Names of the columns behind those of the table. */
  static final String FATE = "_fate";

  static final String REASON = "_reason";
  static final String TEXT = "_text";

  /** The fate of a file that is not of its format; its reason is a {@link FailureText}. */
  static final String REFUSED = "refused";

  /** How the reason begins for a row that was not known on the day as known. */
  static final String LATER = "known only after ";

  private TaggedRows() {}

  /**
   * The rows of a file, closed at its end; one row that says why where the file is not of its
   * format.
   *
   * @param day the day as known; null: all there is
   */
  static Iterator<Row> of(Table table, InputFile file, LocalDate day) throws IOException {
    int width = table.dataColumns().size();
    Source source = Sources.of(file.input().format()).orElseThrow();
    try {
      Stream<Staged> rows = source.read(file);
      return new Reading(
          day == null ? rows : rows.map(row -> asKnown(table, row, day)), width, file);
    } catch (Failure failure) {
      return List.of(refused(failure, width, file)).iterator();
    }
  }

  /** A row that became known only after the day is set aside, with the day from which it was. */
  private static Staged asKnown(Table table, Staged row, LocalDate day) {
    if (row.fate() != Staged.Fate.KEPT) {
      return row;
    }
    return KnownFrom.day(table, row.values())
        .filter(known -> known.isAfter(day))
        .map(
            known ->
                Staged.setAside(
                    row.sheet(),
                    row.row(),
                    LATER + day,
                    "[known from " + known + "] " + row.values()))
        .orElse(row);
  }

  private static Row refused(Failure failure, int width, InputFile file) {
    Staged refusal =
        new Staged(Staged.Fate.QUARANTINED, null, 0, null, FailureText.text(failure), null);
    return row(refusal, width, file, REFUSED);
  }

  /** The rows of one file; closes it at its end, and where it turns out unreadable half-way. */
  private static final class Reading implements Iterator<Row> {
    private final Stream<Staged> staged;
    private final Iterator<Row> rows;
    private final int width;
    private final InputFile file;
    private Row ahead;
    private boolean ended;

    Reading(Stream<Staged> staged, int width, InputFile file) {
      this.staged = staged;
      this.rows = staged.map(one -> row(one, width, file)).iterator();
      this.width = width;
      this.file = file;
    }

    @Override
    public boolean hasNext() {
      if (ahead == null && !ended) {
        advance();
      }
      return ahead != null;
    }

    private void advance() {
      try {
        ended = !rows.hasNext();
        ahead = ended ? null : rows.next();
      } catch (Failure failure) {
        ended = true;
        ahead = refused(failure, width, file);
      }
      if (ended) {
        staged.close();
      }
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = ahead;
      ahead = null;
      return row;
    }
  }

  private static Row row(Staged staged, int width, InputFile file) {
    return row(staged, width, file, staged.fate().name());
  }

  private static Row row(Staged staged, int width, InputFile file, String fate) {
    List<Object> cells = new ArrayList<>(width + 9);
    for (int i = 0; i < width; i++) {
      Object value = staged.values() == null ? null : staged.values().get(i);
      cells.add(value instanceof LocalDate day ? Date.valueOf(day) : value);
    }
    cells.add(file.name());
    cells.add(file.sha256());
    cells.add(file.input().knownFrom().map(Date::valueOf).orElse(null));
    cells.add(staged.sheet());
    cells.add(staged.row());
    cells.add(file.position());
    cells.add(fate);
    cells.add(staged.reason());
    cells.add(staged.text());
    return RowFactory.create(cells.toArray());
  }

  /** The columns of a table and the three that say what became of a row. */
  static StructType schema(Table table) {
    List<StructField> fields = new ArrayList<>(List.of(table.structType().fields()));
    for (String name : List.of(FATE, REASON, TEXT)) {
      fields.add(DataTypes.createStructField(name, DataTypes.StringType, true));
    }
    return DataTypes.createStructType(fields);
  }
}
