package org.detaineroutcomes.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.schema.DdorDeclined;
import org.detaineroutcomes.schema.Places;

/** Rows of Section II of one report, counted and never told apart. */
record DeclineRows(List<Row> rows) {

  /**
   * Most declines of a report, recorded by one place on one day.
   *
   * @param label the place and the day
   */
  record Flush(String label, long rows) {}

  /** The place and day that hold half of the rows or more, if any does. */
  Optional<Flush> flush() {
    Map<String, Long> byDay = new TreeMap<>();
    rows.stream()
        .filter(row -> day(row, DdorDeclined.DECLINED_DAY.name()) != null)
        .forEach(row -> byDay.merge(label(row), 1L, Long::sum));
    return byDay.entrySet().stream()
        .filter(entry -> 2 * entry.getValue() >= rows.size())
        .findFirst()
        .map(entry -> new Flush(entry.getKey(), entry.getValue()));
  }

  /** The others. */
  DeclineRows without(Flush flush) {
    return new DeclineRows(rows.stream().filter(row -> !label(row).equals(flush.label())).toList());
  }

  long withIssueDate() {
    return rows.stream().filter(row -> day(row, DdorDeclined.ISSUED_DAY.name()) != null).count();
  }

  /** Rows whose detainer was issued before a day, given as 2017-01-28. */
  long issuedBefore(String start) {
    return rows.stream()
        .map(row -> day(row, DdorDeclined.ISSUED_DAY.name()))
        .filter(day -> day != null && day.compareTo(start) < 0)
        .count();
  }

  long withActivity() {
    return rows.stream()
        .filter(row -> row.getAs(DdorDeclined.NOTABLE_ACTIVITY.name()) != null)
        .count();
  }

  /** A day as 2017-01-28, which sorts as days do; null where there is none. */
  private static String day(Row row, String column) {
    Object day = row.getAs(column);
    return day == null ? null : day.toString();
  }

  private static String label(Row row) {
    return row.getAs(Places.JURISDICTION.name())
        + ", "
        + row.getAs(Places.STATE.name())
        + " on "
        + day(row, DdorDeclined.DECLINED_DAY.name());
  }
}
