package org.detaineroutcomes.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/**
 * One row of a staged table, read by column.
 *
 * @param values in the table's order
 * @param at position of each column
 */
public record StagedRow(List<Object> values, Map<String, Integer> at) {
  public static StagedRow of(Table table, List<Object> values) {
    return new StagedRow(values, table.positions());
  }

  /** The text of a column; empty where there is none. */
  public String text(Column column) {
    String text = (String) values.get(at.get(column.name()));
    return text == null ? "" : text;
  }

  /** The day of a column; null where there is none. */
  public LocalDate day(Column column) {
    return (LocalDate) values.get(at.get(column.name()));
  }

  /** The answer of a column; null where there is none. */
  public Boolean flag(Column column) {
    return (Boolean) values.get(at.get(column.name()));
  }

  /** The whole number of a column, which must have one. */
  public long number(Column column) {
    return ((Number) values.get(at.get(column.name()))).longValue();
  }
}
