package org.detaineroutcomes.schema;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Makes rows of a table, one after another, filled by column; a cell that is not set is null. One
 * builder serves one thread.
 */
public final class TableRowBuilder implements Serializable {
  private static final long serialVersionUID = 1;

  private final String table;
  private final Map<String, Integer> positions;
  private Object[] cells;

  /** Starts the first row of a table. */
  public TableRowBuilder(Table table) {
    this.table = table.name();
    this.positions = table.positions();
    this.cells = new Object[positions.size()];
  }

  /** Fills the row with the cells of a row of the same table, in the table's order. */
  public TableRowBuilder copy(Row row) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.get(i);
    }
    return this;
  }

  /**
   * Sets a cell.
   *
   * @throws IllegalArgumentException if the table does not have the column
   */
  public TableRowBuilder set(Column column, Object value) {
    Integer position = positions.get(column.name());
    if (position == null) {
      throw new IllegalArgumentException(
          "Cannot set " + column.name() + ": not a column of " + table);
    }
    cells[position] = value;
    return this;
  }

  /** The finished row; what is set next belongs to the one after it. */
  public Row row() {
    Row row = RowFactory.create(cells);
    cells = new Object[cells.length];
    return row;
  }
}
