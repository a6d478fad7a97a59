package org.detaineroutcomes.schema.staged;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorPolicies;
import org.detaineroutcomes.schema.staged.reports.DdorTexts;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.schema.staged.reports.Errata;

/**
 * The day from which a staged row was certainly known, where its table decides: the last possible
 * day of a correction; a report on a week is not known before the week has ended. Policies carry
 * their own days into their spells, from when each was known and until when.
 */
public final class KnownFrom {
  private static final Map<String, List<Column>> BY_TABLE =
      Map.ofEntries(
          Map.entry(Errata.TABLE.name(), List.of(DateFields.DATE_LATEST, DateFields.DATE_EARLIEST)),
          Map.entry(DdorIssued.TABLE.name(), week()),
          Map.entry(DdorDeclined.TABLE.name(), week()),
          Map.entry(DdorDeclinedCounts.TABLE.name(), week()),
          Map.entry(DdorPolicies.TABLE.name(), week()),
          Map.entry(DdorTexts.TABLE.name(), week()),
          Map.entry(DdorTotals.TABLE.name(), week()));

  private KnownFrom() {}

  /** Whether rows of a table say from when they were known. */
  public static boolean decides(Table table) {
    return BY_TABLE.containsKey(table.name());
  }

  /** The day from which a row was known; empty where it states none and has no date of its own. */
  public static Optional<LocalDate> day(Table table, List<Object> values) {
    Map<String, Integer> at = table.positions();
    return BY_TABLE.getOrDefault(table.name(), List.of()).stream()
        .map(column -> at.get(column.name()))
        .filter(position -> position != null && position < values.size())
        .map(values::get)
        .filter(Objects::nonNull)
        .map(LocalDate.class::cast)
        .findFirst();
  }

  private static List<Column> week() {
    return List.of(ReportFields.REPORT_END, ReportFields.REPORT_START);
  }
}
