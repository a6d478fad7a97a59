package org.detaineroutcomes.compare.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.schema.Column;

/** One row of a small table, its cells by column; a cell without a value is null. */
public record Line(Map<String, Integer> positions, List<Object> values) {

  /** The text of a column. */
  public String text(Column column) {
    return (String) value(column);
  }

  /** The day of a column. */
  public LocalDate day(Column column) {
    return (LocalDate) value(column);
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

  private Object value(Column column) {
    return values.get(positions.get(column.name()));
  }
}
