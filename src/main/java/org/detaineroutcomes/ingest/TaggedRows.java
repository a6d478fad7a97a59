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
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.staged.KnownFrom;

/** One file as rows for Spark: its values, where each stood, and what became of it. */
final class TaggedRows {
  /** Columns behind those of the table. */
  static final Column FATE = Column.text("_fate", "What became of the row");

  static final Column REASON = Column.text("_reason", "Why it was not kept");
  static final Column TEXT = Column.text("_text", "The row as printed");

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
    Tagging tagging = new Tagging(table, file);
    try {
      return new Reading(staged(table, file, day), tagging);
    } catch (Failure failure) {
      return List.of(tagging.refused(failure)).iterator();
    }
  }

  /**
   * What becomes of each row of a file, once it is known what the table and the day have to say.
   *
   * @throws Failure where the file is not of its format, at once or half-way
   */
  static Stream<Staged> staged(Table table, InputFile file, LocalDate day) throws IOException {
    Stream<Staged> rows = Sources.of(file).read(file);
    Stream<Staged> known = day == null ? rows : rows.map(row -> asKnown(table, row, day));
    RepeatedIds ids = RepeatedIds.in(table, file);
    return known.map(ids::of).map(row -> row.told(table));
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

  /** The rows of one file; closes it at its end, and where it turns out unreadable half-way. */
  private static final class Reading implements Iterator<Row> {
    private final Stream<Staged> staged;
    private final Iterator<Row> rows;
    private final Tagging tagging;
    private Row ahead;
    private boolean ended;

    Reading(Stream<Staged> staged, Tagging tagging) {
      this.staged = staged;
      this.rows = staged.map(tagging::row).iterator();
      this.tagging = tagging;
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
        ahead = tagging.refused(failure);
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

  /** What the rows of one file of a table have in common. */
  private static final class Tagging {
    private final InputFile file;
    private final List<Column> columns;
    private final TableRowBuilder rows;
    private final Date knownFrom;

    Tagging(Table table, InputFile file) {
      this.file = file;
      this.columns = table.dataColumns();
      this.rows = new TableRowBuilder(tagged(table));
      this.knownFrom = file.input().knownFrom().map(Date::valueOf).orElse(null);
    }

    Row row(Staged staged) {
      return row(staged, staged.fate().name());
    }

    Row refused(Failure failure) {
      return row(
          new Staged(Staged.Fate.QUARANTINED, null, 0, null, FailureText.text(failure), null),
          REFUSED);
    }

    private Row row(Staged staged, String fate) {
      if (staged.values() != null) {
        for (int i = 0; i < columns.size(); i++) {
          Object value = staged.values().get(i);
          rows.set(columns.get(i), value instanceof LocalDate day ? Date.valueOf(day) : value);
        }
      }
      return rows.set(Provenance.FILE, file.name())
          .set(Provenance.SHA256, file.sha256())
          .set(Provenance.EDITION, knownFrom)
          .set(Provenance.SHEET, staged.sheet())
          .set(Provenance.ROW, staged.row())
          .set(Provenance.INPUT, file.position())
          .set(FATE, fate)
          .set(REASON, staged.reason())
          .set(TEXT, staged.text())
          .row();
    }
  }

  /** A table and the three columns that say what became of a row. */
  static Table tagged(Table table) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.addAll(List.of(FATE, REASON, TEXT));
    return new Table(
        table.layer(),
        table.name(),
        table.grain(),
        table.key(),
        columns,
        table.caveats(),
        table.people());
  }
}
