package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.Release;

/**
 * One row of a table, by column.
 *
 * @param values in the order of the table's columns; null where absent
 */
public record ResultRow(Map<String, Integer> positions, List<Object> values) {

  /**
   * All rows of a table in an order that depends on their content alone; none where the release
   * lacks the table.
   *
   * @throws IllegalArgumentException for a table of rows about persons, which is never published
   */
  public static List<ResultRow> read(Release release, Table table) {
    if (table.people()) {
      throw new IllegalArgumentException(
          "Cannot publish " + table.name() + ": its rows are about persons");
    }
    List<ResultRow> rows = new ArrayList<>();
    if (release.has(table)) {
      Map<String, Integer> positions = table.positions();
      release.forEachRow(table, values -> rows.add(new ResultRow(positions, values)));
    }
    return sorted(rows);
  }

  /** The rows in the order of their content. */
  public static List<ResultRow> sorted(List<ResultRow> rows) {
    return rows.stream().sorted(Comparator.comparing(ResultRow::sortKey)).toList();
  }

  private String sortKey() {
    StringBuilder key = new StringBuilder();
    values.forEach(value -> key.append(value).append('\u001f'));
    return key.toString();
  }

  /** The text of a column; empty where absent. */
  public String text(Column column) {
    Object value = value(column);
    return value == null ? "" : value.toString();
  }

  /** The number of a column; null where absent. */
  public Double number(Column column) {
    return value(column) instanceof Number number ? (Double) number.doubleValue() : null;
  }

  /** The whole number of a column; null where absent. */
  public Long count(Column column) {
    return value(column) instanceof Number number ? (Long) number.longValue() : null;
  }

  /** True where the column says yes. */
  public boolean flag(Column column) {
    return Boolean.TRUE.equals(value(column));
  }

  private Object value(Column column) {
    return values.get(positions.get(column.name()));
  }
}
