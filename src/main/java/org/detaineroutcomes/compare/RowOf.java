package org.detaineroutcomes.compare;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/** One row of a result table, filled by column. */
public final class RowOf {
  private final Table table;
  private final Object[] cells;

  /** A row of a table, still empty. */
  public RowOf(Table table) {
    this.table = table;
    this.cells = new Object[table.columns().size()];
  }

  /** Sets a cell. */
  public RowOf set(Column column, Object value) {
    cells[table.positions().get(column.name())] = value;
    return this;
  }

  Row row() {
    return RowFactory.create(cells);
  }
}
