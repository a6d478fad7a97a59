package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.PartWriter;

/**
 * Writes the rows of one piece of a file: those that are kept into a file of the table, the others
 * into one beside, and counts both.
 */
final class PieceWriter implements AutoCloseable {
  private static final List<Column> OF_A_FILE =
      List.of(Provenance.FILE, Provenance.SHA256, Provenance.EDITION, Provenance.INPUT);

  private final Table table;
  private final InputFile file;
  private final List<List<Column>> groups = new ArrayList<>();
  private final PartWriter kept;
  private final PartWriter rest;
  private final int[] combinations;
  private final int[] others = new int[rest().size()];
  private final Map<List<String>, Long> counts = new LinkedHashMap<>();
  private long keptRows;

  /**
   * A writer.
   *
   * @param together data columns that take their values together; empty: each by itself
   * @param folder of the table
   * @param beside folder of the rows that are not kept
   * @param name of the file in either
   */
  PieceWriter(
      Table table,
      InputFile file,
      List<List<Column>> together,
      String folder,
      String beside,
      String name) {
    this.table = table;
    this.file = file;
    if (together.isEmpty()) {
      table.dataColumns().forEach(column -> groups.add(List.of(column)));
      groups.add(List.of(Provenance.SHEET));
    } else {
      together.forEach(columns -> groups.add(inOrder(table, columns)));
    }
    groups.add(OF_A_FILE);
    this.kept = new PartWriter(table, folder + "/" + name, groups, Provenance.ROW);
    this.rest = new PartWriter(notKept(table), beside + "/" + name, rest(), Provenance.ROW);
    this.combinations = new int[groups.size()];
  }

  private static List<Column> inOrder(Table table, List<Column> columns) {
    return columns.stream()
        .sorted(Comparator.comparing(column -> table.positions().get(column.name())))
        .toList();
  }

  private static List<List<Column>> rest() {
    return List.of(
        OF_A_FILE,
        List.of(Provenance.SHEET),
        List.of(TaggedRows.FATE, TaggedRows.REASON),
        List.of(TaggedRows.TEXT));
  }

  /** Where each row that is not kept came from, what became of it, and why. */
  static Table notKept(Table table) {
    List<Column> columns = new ArrayList<>(Provenance.COLUMNS);
    columns.addAll(List.of(TaggedRows.FATE, TaggedRows.REASON, TaggedRows.TEXT));
    return new Table(
        Layer.STAGED,
        "not_kept_" + table.name(),
        "one row that is not kept",
        List.of(),
        columns,
        List.of(),
        table.people());
  }

  /** How many groups of columns a row has a combination of. */
  int groups() {
    return groups.size();
  }

  /** The number of the combination that a row which is kept has in a group of columns. */
  int combination(int group, Staged row) {
    List<Column> columns = groups.get(group);
    List<Object> values = new ArrayList<>(columns.size());
    for (Column column : columns) {
      values.add(value(column, row));
    }
    return kept.combination(group, values);
  }

  private Object value(Column column, Staged row) {
    int position = table.positions().get(column.name());
    return row.values() != null && position < row.values().size()
        ? row.values().get(position)
        : ofFile(column, row);
  }

  private Object ofFile(Column column, Staged row) {
    if (column.equals(Provenance.FILE)) {
      return file.name();
    }
    if (column.equals(Provenance.SHA256)) {
      return file.sha256();
    }
    if (column.equals(Provenance.EDITION)) {
      return file.input().knownFrom().orElse(null);
    }
    return column.equals(Provenance.INPUT) ? (Object) file.position() : row.sheet();
  }

  /** A row that is kept, by its combinations. */
  void keep(int[] combination, long row) {
    kept.add(combination, row);
    keptRows++;
  }

  /**
   * Writes the rows that are kept so far if they are many, so that memory stays bounded. True if it
   * did: combinations are then numbered anew.
   */
  boolean endGroupIfLarge() throws IOException {
    return kept.endGroupIfLarge();
  }

  /** A row of any fate, by its values. */
  void add(Staged row) throws IOException {
    if (row.fate() == Staged.Fate.KEPT) {
      for (int i = 0; i < combinations.length; i++) {
        combinations[i] = combination(i, row);
      }
      keep(combinations, row.row());
      endGroupIfLarge();
    } else {
      addRest(row);
    }
  }

  /** A row that is not kept. */
  void addRest(Staged printed) throws IOException {
    Staged row = printed.told(table);
    List<Object> from = new ArrayList<>();
    OF_A_FILE.forEach(column -> from.add(ofFile(column, row)));
    others[0] = rest.combination(0, from);
    others[1] = rest.combination(1, Collections.singletonList(row.sheet()));
    others[2] = rest.combination(2, Arrays.asList(row.fate().name(), row.reason()));
    others[3] = rest.combination(3, Collections.singletonList(row.text()));
    rest.add(others, row.row());
    counts.merge(List.of(row.fate().name(), row.reason()), 1L, Long::sum);
    rest.endGroupIfLarge();
  }

  /** The file is none of its format. */
  void refused(Failure failure) {
    counts.merge(List.of(TaggedRows.REFUSED, FailureText.text(failure)), 1L, Long::sum);
  }

  PieceResult finish() throws IOException {
    List<StagedFiles.Count> all = new ArrayList<>();
    if (keptRows > 0) {
      all.add(count(Staged.Fate.KEPT.name(), null, keptRows));
    }
    counts.forEach((fate, rows) -> all.add(count(fate.get(0), fate.get(1), rows)));
    return new PieceResult(List.copyOf(all), kept.finish(), rest.finish());
  }

  private StagedFiles.Count count(String fate, String reason, long rows) {
    return new StagedFiles.Count(file.name(), file.position(), fate, reason, rows);
  }

  @Override
  public void close() throws IOException {
    kept.close();
    rest.close();
  }
}
