package org.detaineroutcomes.compare;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/** Rows of the joined table written by hand: nothing is covered unless a test says so. */
public final class SmallJoined {
  private SmallJoined() {}

  /** A county in one period; the cohort is null for a county that is never treated. */
  public static Map<String, Object> row(
      Table table, String fips, String state, Period period, String cohort) {
    boolean treated = cohort != null && Period.parse(cohort).orElseThrow().compareTo(period) <= 0;
    Map<String, Object> row = new LinkedHashMap<>();
    table.columns().stream()
        .filter(Column::required)
        .forEach(column -> row.put(column.name(), usual(column)));
    row.put("unit_id", fips);
    row.put("county_fips", fips);
    row.put("state", state);
    row.put("period", period.toString());
    row.put("period_index", period.index());
    row.put("period_first_day", Date.valueOf(period.firstDay()));
    row.put("year", period.year());
    row.put("arm", (cohort == null ? Arm.NONE_LISTED : Arm.LIMITING).code());
    row.put("cohort", cohort);
    row.put("treated", treated);
    row.put("in_force", treated);
    row.put("share_in_force", treated ? 1.0 : 0.0);
    row.put("compared", true);
    row.put("agreement_287g", false);
    row.put("same_state_pool", true);
    for (String topic : List.of("crime", "policy", "reports_issued", "detainers", "citizens")) {
      row.put(topic + "_coverage", "none");
    }
    return row;
  }

  private static Object usual(Column column) {
    if (!column.allowed().isEmpty()) {
      return column.allowed().get(0);
    }
    return switch (column.type()) {
      case TEXT -> "none";
      case INTEGER -> 0;
      case COUNT -> 0L;
      case NUMBER -> 0.0;
      case DATE -> Date.valueOf(LocalDate.of(2000, 1, 1));
      case FLAG -> false;
    };
  }

  /** The same with values, as column and value in turn. */
  public static Map<String, Object> with(Map<String, Object> row, Object... columnsAndValues) {
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      row.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return row;
  }

  /** Members of both samples of an outcome: every county of the rows. */
  public static List<Map<String, Object>> members(String outcome, List<Map<String, Object>> rows) {
    Map<Object, Map<String, Object>> members = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      Map<String, Object> member = new LinkedHashMap<>();
      member.put("outcome", outcome);
      member.put("sample", "balanced");
      member.put("unit_id", row.get("unit_id"));
      member.put("arm", row.get("arm"));
      member.put("cohort", row.get("cohort"));
      members.putIfAbsent(row.get("unit_id"), member);
    }
    return new ArrayList<>(members.values());
  }

  /** The years from one to another. */
  public static List<Period> years(int from, int to) {
    List<Period> years = new ArrayList<>();
    for (int year = from; year <= to; year++) {
      years.add(new Period(Frequency.YEAR, year));
    }
    return years;
  }
}
