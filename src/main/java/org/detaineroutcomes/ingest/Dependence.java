package org.detaineroutcomes.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/**
 * Columns that follow from one cell of a row, or from another where that one is blank.
 *
 * @param heading of the cell; empty: the columns have one value in the whole file
 * @param otherwise heading of the cell that is looked at too where the first is blank; empty: none
 * @param columns the data columns that follow
 */
public record Dependence(String heading, String otherwise, List<Column> columns)
    implements Serializable {

  /** Columns that follow from one cell. */
  public static Dependence on(String heading, Column... columns) {
    return new Dependence(heading, "", List.of(columns));
  }

  /** What is given for columns of a table, its other data columns holding the same in every row. */
  public static List<Dependence> of(Table table, List<Dependence> given) {
    List<Column> rest = new ArrayList<>(table.dataColumns());
    List<Dependence> all = new ArrayList<>();
    for (Dependence dependence : given) {
      List<Column> columns =
          dependence.columns().stream().map(c -> table.column(c.name()).orElseThrow()).toList();
      rest.removeAll(columns);
      all.add(new Dependence(dependence.heading(), dependence.otherwise(), columns));
    }
    all.add(new Dependence("", "", List.copyOf(rest)));
    return List.copyOf(all);
  }

  /** The same columns, which follow from a further cell where the first is blank. */
  public Dependence orWhereBlank(String other) {
    return new Dependence(heading, other, columns);
  }
}
