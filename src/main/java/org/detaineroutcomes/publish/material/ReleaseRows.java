package org.detaineroutcomes.publish.material;

import java.util.Comparator;
import java.util.List;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** Rows of a release that may be published. */
public final class ReleaseRows {
  private ReleaseRows() {}

  /**
   * All rows of a table in an order that depends on their content alone; none if the release lacks
   * the table.
   *
   * @throws IllegalArgumentException for a table of rows about persons, which is never published
   */
  public static List<TableRow> read(Release release, Table table) {
    if (table.people()) {
      throw new IllegalArgumentException(
          "Cannot publish " + table.name() + ": its rows are about persons");
    }
    return sorted(TableRow.of(release, table));
  }

  /** The rows in the order of their content. */
  public static List<TableRow> sorted(List<TableRow> rows) {
    return rows.stream()
        .map(row -> new Keyed(sortKey(row), row))
        .sorted(Comparator.comparing(Keyed::key))
        .map(Keyed::row)
        .toList();
  }

  /** A row with its key, which costs more than a comparison does. */
  private record Keyed(String key, TableRow row) {}

  private static String sortKey(TableRow row) {
    StringBuilder key = new StringBuilder();
    row.values().forEach(value -> key.append(value).append('\u001f'));
    return key.toString();
  }
}
