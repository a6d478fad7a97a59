package org.detaineroutcomes.trace.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.staged.Quarantine;
import org.detaineroutcomes.schema.staged.StagedTables;
import org.detaineroutcomes.store.TableRow;

/**
 * One row under a figure.
 *
 * @param role what it does to the figure
 * @param table the table it is of
 * @param file its file; empty where the table has rows of several
 * @param sheet sheet or page, where there is one
 * @param row in the file
 * @param value what it adds or takes away; null where it is only read
 * @param says what it says, in short, each value by its column; a row about a person says nothing
 */
public record SourceRow(
    String role, String table, String file, String sheet, Long row, Number value, String says) {
  private static final Set<String> PLACES =
      Stream.concat(Provenance.COLUMNS.stream(), Stream.of(Quarantine.TEXT))
          .map(Column::name)
          .collect(Collectors.toSet());
  private static final int WORDS = 10;

  static SourceRow of(String role, String table, TableRow line, Number value) {
    return new SourceRow(
        role,
        table,
        line.textOrEmpty(Provenance.FILE),
        line.textOrEmpty(Provenance.SHEET),
        line.count(Provenance.ROW),
        value,
        aboutPeople(table) ? "(about a person: see the file)" : says(line));
  }

  private static boolean aboutPeople(String table) {
    return StagedTables.of(table.substring(table.indexOf('/') + 1))
        .map(Table::people)
        .orElse(table.equals(DetainerRecords.TABLE.path()));
  }

  private static String says(TableRow line) {
    List<String> words = new ArrayList<>();
    line.positions()
        .forEach(
            (column, position) -> {
              Object value = line.values().get(position);
              if (value != null && !PLACES.contains(column) && words.size() < WORDS) {
                words.add(column + "=" + value);
              }
            });
    return String.join(", ", words);
  }
}
