package org.detaineroutcomes.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/**
 * One row of a table, read by column. A column that the table does not have reads as null: an
 * earlier version of the project may have written it.
 *
 * @param positions where each column stands
 * @param values by position; days are LocalDate, absent is null
 */
public record TableRow(Map<String, Integer> positions, List<Object> values) {

  /** All rows of a table without a Spark job; none if the release does not have it. */
  public static List<TableRow> of(Release release, Table table) {
    List<TableRow> rows = new ArrayList<>();
    if (release.has(table)) {
      release.forEachRow(table, rows::add);
    }
    return rows;
  }

  /** Rows made for a table, which have no schema of their own yet. */
  public static List<TableRow> all(Table table, List<Row> made) {
    Map<String, Integer> positions = table.positions();
    return made.stream().map(row -> new TableRow(positions, values(row))).toList();
  }

  /** Rows that Spark collected from one dataset. */
  public static List<TableRow> all(List<Row> collected) {
    if (collected.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> positions = positions(List.of(collected.get(0).schema().fieldNames()));
    return collected.stream().map(row -> new TableRow(positions, values(row))).toList();
  }

  private static List<Object> values(Row row) {
    List<Object> values = new ArrayList<>(row.length());
    for (int i = 0; i < row.length(); i++) {
      values.add(row.get(i) instanceof Date day ? day.toLocalDate() : row.get(i));
    }
    return Collections.unmodifiableList(values);
  }

  /** Where each column stands, in order. */
  static Map<String, Integer> positions(List<String> columns) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    columns.forEach(column -> positions.put(column, positions.size()));
    return Collections.unmodifiableMap(positions);
  }

  /** The text of a column, or null. */
  public String text(Column column) {
    return (String) value(column);
  }

  /** The constant whose code a column has; empty if it has none, or one that the list lacks. */
  public <E extends Enum<E> & Code> Optional<E> constant(Column column, Class<E> list) {
    return Code.of(list, textOrEmpty(column));
  }

  /** The value of a column as text, whatever its kind; empty if there is none. */
  public String textOrEmpty(Column column) {
    Object value = value(column);
    return value == null ? "" : value.toString();
  }

  /** The day of a column, or null. */
  public LocalDate day(Column column) {
    return (LocalDate) value(column);
  }

  /** The year, or another small whole number, of a column; or null. */
  public Integer whole(Column column) {
    return (Integer) value(column);
  }

  /** The number of a column, whether whole or not; or null. */
  public Double number(Column column) {
    return value(column) instanceof Number number ? (Double) number.doubleValue() : null;
  }

  /** The whole number of a column, or null. */
  public Long count(Column column) {
    return value(column) instanceof Number number ? (Long) number.longValue() : null;
  }

  /** True if the column says yes. */
  public boolean flag(Column column) {
    return Boolean.TRUE.equals(value(column));
  }

  /** True if the column says no; a column that says nothing does not. */
  public boolean denies(Column column) {
    return Boolean.FALSE.equals(value(column));
  }

  /** Yes, no, or null if the column says nothing. */
  public Boolean answer(Column column) {
    return (Boolean) value(column);
  }

  /** The value of a column, or null. */
  public Object value(Column column) {
    return value(column.name());
  }

  /** The value of a column that may be declared nowhere, by its name; or null. */
  public Object value(String column) {
    Integer position = positions.get(column);
    return position == null ? null : values.get(position);
  }
}
