package org.detaineroutcomes.compare;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/** One row of a result table, filled by column. */
public final class RowOf {
  private final Map<String, Integer> at;
  private final Object[] cells;

  /** A row of a table, still empty. */
  public RowOf(Table table) {
    this.at = table.positions();
    this.cells = new Object[at.size()];
  }

  /** Sets a cell. */
  public RowOf set(Column column, Object value) {
    return set(column.name(), value);
  }

  RowOf set(String column, Object value) {
    cells[at.get(column)] = value;
    return this;
  }

  Row row() {
    return RowFactory.create(cells);
  }
}
