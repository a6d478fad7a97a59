package org.detaineroutcomes.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.Release;

/** One row of a small table, its cells by column; a cell without a value is null. */
public record Cells(Map<String, Integer> positions, List<Object> values) {

  /** All rows of a table without a Spark job; none where the release does not have it. */
  public static List<Cells> of(Release release, Table table) {
    List<Cells> rows = new ArrayList<>();
    if (release.has(table)) {
      Map<String, Integer> positions = table.positions();
      release.forEachRow(table, values -> rows.add(new Cells(positions, values)));
    }
    return rows;
  }

  public String text(Column column) {
    return (String) value(column);
  }

  public LocalDate day(Column column) {
    return (LocalDate) value(column);
  }

  public Long count(Column column) {
    return (Long) value(column);
  }

  public Double number(Column column) {
    return (Double) value(column);
  }

  public Integer integer(Column column) {
    return (Integer) value(column);
  }

  public Boolean flag(Column column) {
    return (Boolean) value(column);
  }

  private Object value(Column column) {
    return values.get(positions.get(column.name()));
  }
}
