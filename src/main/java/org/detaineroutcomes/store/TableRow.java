package org.detaineroutcomes.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/** One row of a small table, its cells by column; a cell without a value is null. */
public record TableRow(Map<String, Integer> positions, List<Object> values) {

  /** All rows of a table without a Spark job; none where the release does not have it. */
  public static List<TableRow> of(Release release, Table table) {
    List<TableRow> rows = new ArrayList<>();
    if (release.has(table)) {
      Map<String, Integer> positions = table.positions();
      release.forEachRow(table, values -> rows.add(new TableRow(positions, values)));
    }
    return rows;
  }

  /** Rows of a table whose cells stand in the order of its columns. */
  public static List<TableRow> all(Table table, List<List<Object>> rows) {
    Map<String, Integer> positions = table.positions();
    return rows.stream().map(cells -> new TableRow(positions, cells)).toList();
  }

  /** The text of a column. */
  public String text(Column column) {
    return (String) value(column);
  }

  /** The day of a column. */
  public LocalDate day(Column column) {
    return (LocalDate) value(column);
  }

  /** The year, or another whole number that is small, of a column. */
  public Integer whole(Column column) {
    return (Integer) value(column);
  }

  /** The number of a column, of whatever kind. */
  public Double number(Column column) {
    return value(column) instanceof Number number ? (Double) number.doubleValue() : null;
  }

  /** The whole number of a column. */
  public Long count(Column column) {
    return value(column) instanceof Number number ? (Long) number.longValue() : null;
  }

  /** True where the column says yes. */
  public boolean flag(Column column) {
    return Boolean.TRUE.equals(value(column));
  }

  /** True where the column says no; a column that says nothing does not. */
  public boolean denies(Column column) {
    return Boolean.FALSE.equals(value(column));
  }

  private Object value(Column column) {
    return values.get(positions.get(column.name()));
  }
}
