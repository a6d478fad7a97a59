package org.detaineroutcomes.schema;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.detaineroutcomes.schema.staged.Policies;
import org.detaineroutcomes.schema.staged.record.DdorDeclined;
import org.detaineroutcomes.schema.staged.record.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.record.DdorIssued;
import org.detaineroutcomes.schema.staged.record.DdorPolicies;
import org.detaineroutcomes.schema.staged.record.DdorTexts;
import org.detaineroutcomes.schema.staged.record.DdorTotals;
import org.detaineroutcomes.schema.staged.record.Errata;

/**
 * The day from which a staged row was certainly known, where its table decides: the last possible
 * day of a correction; a report on a week is not known before the week has ended. Policies carry
 * their own days into their spells, from when each was known and until when.
 */
public final class KnownFrom {
  private static final Map<String, List<Column>> BY_TABLE =
      Map.ofEntries(
          Map.entry(Errata.TABLE.name(), List.of(Policies.DATE_LATEST, Policies.DATE_EARLIEST)),
          Map.entry(DdorIssued.TABLE.name(), week()),
          Map.entry(DdorDeclined.TABLE.name(), week()),
          Map.entry(DdorDeclinedCounts.TABLE.name(), week()),
          Map.entry(DdorPolicies.TABLE.name(), week()),
          Map.entry(DdorTexts.TABLE.name(), week()),
          Map.entry(DdorTotals.TABLE.name(), week()));

  private KnownFrom() {}

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
    return List.of(DdorIssued.REPORT_END, DdorIssued.REPORT_START);
  }
}
