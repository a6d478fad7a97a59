package org.detaineroutcomes.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.publish.material.ReleaseRows;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.store.TableRow;

/** Rows of a table, written column by column; what is not said is absent. */
public final class Rows {
  private final Table table;
  private final Map<Column, Object> common = new LinkedHashMap<>();
  private final List<TableRow> rows = new ArrayList<>();

  public Rows(Table table) {
    this.table = table;
  }

  /** A value that all later rows have. */
  public Rows always(Column column, Object value) {
    common.put(column, value);
    return this;
  }

  /** A row of column, value, column, value. */
  public Rows row(Object... columnsAndValues) {
    List<Object> values = new ArrayList<>(Collections.nCopies(table.columns().size(), null));
    common.forEach((column, value) -> values.set(at(column), value));
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      values.set(at((Column) columnsAndValues[i]), columnsAndValues[i + 1]);
    }
    if (table.equals(Estimates.TABLE)) {
      estimand(values);
    }
    rows.add(new TableRow(table.positions(), values));
    return this;
  }

  private void estimand(List<Object> values) {
    String estimator = (String) values.get(at(EstimateFields.ESTIMATOR));
    if (estimator != null) {
      values.set(at(Estimates.ESTIMAND), EstimateLines.estimand(estimator).code());
    }
  }

  private int at(Column column) {
    return table.positions().get(column.name());
  }

  public List<TableRow> list() {
    return ReleaseRows.sorted(rows);
  }
}
