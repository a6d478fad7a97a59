package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/**
 * Rows that a figure is made of.
 *
 * @param role what they do to it
 * @param table the table they are of
 * @param where which of its rows, as {@code column=value}; all of them where it is empty
 * @param summed the column that is added up; null: the rows are counted
 */
public record Origin(Role role, Table table, List<String> where, Column summed) {
  /** What rows do to a figure. */
  public enum Role {
    COUNTED("counted"),
    TAKEN_AWAY("taken away"),
    BASE("base"),
    NOT_APPLIED("not applied"),
    READ("read");

    private final String word;

    Role(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** All rows of a table. */
  public static Origin of(Role role, Table table) {
    return new Origin(role, table, List.of(), null);
  }

  /** Those with a value. */
  public Origin where(Column column, Object value) {
    return with(column.name() + "=" + value);
  }

  /** Those of a place, printed with the word county or without. */
  public Origin ofPlace(Column column, String name) {
    return with(column.name() + "~" + name);
  }

  /** Adding up a column instead of counting rows. */
  public Origin summing(Column column) {
    return new Origin(role, table, where, column);
  }

  /** The same rows in another role. */
  public Origin as(Role other) {
    return new Origin(other, table, where, summed);
  }

  private Origin with(String condition) {
    List<String> all = new ArrayList<>(where);
    all.add(condition);
    return new Origin(role, table, all, summed);
  }
}
