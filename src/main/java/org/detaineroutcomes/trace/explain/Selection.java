package org.detaineroutcomes.trace.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.PlaceName;
import org.detaineroutcomes.model.result.RowMatch;
import org.detaineroutcomes.store.TableRow;

/** Which rows of a table: those that meet every condition, all of them if there is none. */
record Selection(List<Condition> conditions) {

  /** One condition on one column. */
  record Condition(String column, RowMatch match, String value) {
    boolean holds(TableRow line) {
      Object found = line.value(column);
      return found != null
          && switch (match) {
            case EQUALS -> found.toString().equals(value);
            case SAME_PLACE -> PlaceName.bare(found.toString()).equals(PlaceName.bare(value));
          };
    }

    String words() {
      return column
          + switch (match) {
            case EQUALS -> "=";
            case SAME_PLACE -> "~";
          }
          + value;
    }
  }

  boolean holds(TableRow line) {
    return conditions.stream().allMatch(condition -> condition.holds(line));
  }

  /** " where report_start=2017-01-28 and section=II"; empty for all rows. */
  String words() {
    return conditions.isEmpty()
        ? ""
        : conditions.stream()
            .map(Condition::words)
            .collect(Collectors.joining(" and ", " where ", ""));
  }
}
