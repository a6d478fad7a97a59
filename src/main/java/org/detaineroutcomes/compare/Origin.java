package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.result.OriginRole;
import org.detaineroutcomes.model.result.RowMatch;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/**
 * Rows that a figure is made of.
 *
 * @param role what they do to it
 * @param table the table they are of
 * @param conditions which of its rows; all of them if it is empty
 * @param summed the column that is added up; null: the rows are counted
 */
public record Origin(OriginRole role, Table table, List<Condition> conditions, Column summed) {
  /** What the cell of one column must be. */
  public record Condition(Column column, RowMatch match, String value) {}

  /** All rows of a table. */
  public static Origin of(OriginRole role, Table table) {
    return new Origin(role, table, List.of(), null);
  }

  /** Those with a value. */
  public Origin where(Column column, Object value) {
    return with(new Condition(column, RowMatch.EQUALS, String.valueOf(value)));
  }

  /** Those of a place, printed with the word county or without. */
  public Origin ofPlace(Column column, String name) {
    return with(new Condition(column, RowMatch.SAME_PLACE, name));
  }

  /** Adding up a column instead of counting rows. */
  public Origin summing(Column column) {
    return new Origin(role, table, conditions, column);
  }

  /** The same rows in another role. */
  public Origin as(OriginRole other) {
    return new Origin(other, table, conditions, summed);
  }

  private Origin with(Condition condition) {
    List<Condition> all = new ArrayList<>(conditions);
    all.add(condition);
    return new Origin(role, table, all, summed);
  }
}
