package org.detaineroutcomes.resolve;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.ReportEditions;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.DdorTables;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.Release;

/** What became of every edition of every declined-detainer report, table by table. */
final class ReportHistory {
  private static final String PUBLISHED = "published";
  private static final String SUPERSEDED = "superseded";
  private static final String WITHDRAWN = "withdrawn";

  /** A file that holds a report in a table. */
  private record Holding(LocalDate report, String file, int input, LocalDate edition)
      implements Comparable<Holding> {
    private static final Comparator<Holding> ORDER =
        Comparator.comparing(Holding::report)
            .thenComparing(Holding::edition, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Holding::input)
            .thenComparing(Holding::file);

    static Holding of(StagedRow row) {
      return new Holding(
          row.day(ReportFields.REPORT_START),
          row.text(Provenance.FILE),
          (int) row.number(Provenance.INPUT),
          row.day(Provenance.EDITION));
    }

    @Override
    public int compareTo(Holding other) {
      return ORDER.compare(this, other);
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final List<StagedRow> withdrawals = new ArrayList<>();

  /** Reads what a release has of reports. */
  static ReportHistory of(Release release) {
    ReportHistory history = new ReportHistory();
    if (release.has(Errata.TABLE)) {
      release.forEachRow(
          Errata.TABLE,
          values -> {
            StagedRow row = StagedRow.of(Errata.TABLE, values);
            if (row.text(Errata.KIND).equals(WITHDRAWN)) {
              history.withdrawals.add(row);
            }
          });
    }
    Map<LocalDate, Holding> counting = new TreeMap<>();
    for (Table table : DdorTables.OF_A_REPORT) {
      held(release, table)
          .keySet()
          .forEach(one -> counting.merge(one.report(), one, ReportHistory::later));
    }
    DdorTables.OF_A_REPORT.forEach(table -> history.add(release, table, counting));
    return history;
  }

  private static Holding later(Holding one, Holding other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private void add(Release release, Table table, Map<LocalDate, Holding> counting) {
    SortedMap<Holding, Long> inForce = held(release, table);
    inForce.forEach(
        (one, count) -> {
          Optional<StagedRow> taken = withdrawal(one);
          rows.add(row(table, one, taken.isPresent() ? WITHDRAWN : PUBLISHED, count, null, taken));
        });
    held(release, table.earlier())
        .forEach(
            (one, count) -> {
              Holding instead =
                  inForce.keySet().stream()
                      .filter(other -> other.report().equals(one.report()))
                      .max(Comparator.naturalOrder())
                      .orElse(counting.get(one.report()));
              rows.add(row(table, one, SUPERSEDED, count, instead, withdrawal(one)));
            });
  }

  private static SortedMap<Holding, Long> held(Release release, Table table) {
    SortedMap<Holding, Long> held = new TreeMap<>();
    if (release.has(table)) {
      release.forEachRow(
          table, values -> held.merge(Holding.of(StagedRow.of(table, values)), 1L, Long::sum));
    }
    return held;
  }

  /** The first withdrawal of a report that is not of before the edition was known. */
  private Optional<StagedRow> withdrawal(Holding one) {
    return withdrawals.stream()
        .filter(row -> row.day(ReportFields.REPORT_START).equals(one.report()))
        .filter(
            row -> one.edition() == null || day(row) == null || !day(row).isBefore(one.edition()))
        .min(
            Comparator.comparing(
                ReportHistory::day, Comparator.nullsLast(Comparator.naturalOrder())));
  }

  private static LocalDate day(StagedRow withdrawal) {
    LocalDate latest = withdrawal.day(DateFields.DATE_LATEST);
    return latest == null ? withdrawal.day(DateFields.DATE_EARLIEST) : latest;
  }

  private static Row row(
      Table table,
      Holding one,
      String status,
      long count,
      Holding instead,
      Optional<StagedRow> withdrawal) {
    return RowFactory.create(
        Date.valueOf(one.report()),
        table.name(),
        one.file(),
        one.input(),
        one.edition() == null ? null : Date.valueOf(one.edition()),
        status,
        count,
        instead == null ? null : instead.file(),
        withdrawal.map(ReportHistory::day).map(Date::valueOf).orElse(null),
        withdrawal.map(row -> row.text(Errata.CORRECTED_BY)).orElse(null),
        withdrawal.map(row -> row.text(SourceFields.SOURCE_URL)).orElse(null));
  }

  /** Rows of {@link ReportEditions}; none where the release has no report. */
  List<Row> rows() {
    return rows;
  }

  /**
   * Which reports were withdrawn as a whole, and whether their figures are of a withdrawn edition.
   */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    int report = ReportEditions.TABLE.positions().get(ReportFields.REPORT_START.name());
    int status = ReportEditions.TABLE.positions().get(ReportFields.STATUS.name());
    for (StagedRow one : withdrawals) {
      boolean standing =
          rows.stream()
              .filter(
                  row ->
                      row.getDate(report).toLocalDate().equals(one.day(ReportFields.REPORT_START)))
              .anyMatch(row -> row.getString(status).equals(WITHDRAWN));
      notes.add(
          "report from "
              + one.day(ReportFields.REPORT_START)
              + ": withdrawn as a whole by "
              + one.text(Errata.CORRECTED_BY)
              + ", "
              + one.text(DateFields.DATE_PRINTED)
              + (standing
                  ? "; its figures stand as published, and sums over reports with and without it"
                  : "; no edition published until then is in force here"));
    }
    return notes;
  }
}
