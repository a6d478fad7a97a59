package org.detaineroutcomes.publish.disclosure;

import java.util.List;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.TableRow;

/**
 * A figure of a release: a row of a table of results.
 *
 * @param key of the row, in the order of the table's key; empty texts where it has none
 */
public record FigureRef(String table, List<String> key) {
  /** The figure that a row holds. */
  public static FigureRef of(Table table, TableRow row) {
    return new FigureRef(table.name(), table.key().stream().map(row::textOrEmpty).toList());
  }
}
