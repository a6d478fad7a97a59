package org.detaineroutcomes.resolve.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.ReportEditions;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.reports.DdorTables;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** What became of every edition of every declined-detainer report, table by table. */
public final class ReportHistory {
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

    static Holding of(TableRow row) {
      return new Holding(
          row.day(ReportFields.REPORT_START),
          row.textOrEmpty(Provenance.FILE),
          row.whole(Provenance.INPUT),
          row.day(Provenance.EDITION));
    }

    @Override
    public int compareTo(Holding other) {
      return ORDER.compare(this, other);
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final List<TableRow> withdrawals = new ArrayList<>();

  /** Reads what a release has of reports. */
  public static ReportHistory of(Release release) {
    ReportHistory history = new ReportHistory();
    if (release.has(Errata.TABLE)) {
      release.forEachRow(
          Errata.TABLE,
          row -> {
            if (row.textOrEmpty(Errata.KIND).equals(WITHDRAWN)) {
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
          Optional<TableRow> taken = withdrawal(one);
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
      release.forEachRow(table, row -> held.merge(Holding.of(row), 1L, Long::sum));
    }
    return held;
  }

  /** The first withdrawal of a report that is not of before the edition was known. */
  private Optional<TableRow> withdrawal(Holding one) {
    return withdrawals.stream()
        .filter(row -> row.day(ReportFields.REPORT_START).equals(one.report()))
        .filter(
            row -> one.edition() == null || day(row) == null || !day(row).isBefore(one.edition()))
        .min(
            Comparator.comparing(
                ReportHistory::day, Comparator.nullsLast(Comparator.naturalOrder())));
  }

  private static LocalDate day(TableRow withdrawal) {
    LocalDate latest = withdrawal.day(DateFields.DATE_LATEST);
    return latest == null ? withdrawal.day(DateFields.DATE_EARLIEST) : latest;
  }

  private static Row row(
      Table table,
      Holding one,
      String status,
      long count,
      Holding instead,
      Optional<TableRow> withdrawal) {
    return new TableRowBuilder(ReportEditions.TABLE)
        .set(ReportFields.REPORT_START, one.report())
        .set(ReportEditions.TABLE_OF, table.name())
        .set(Provenance.FILE, one.file())
        .set(Provenance.INPUT, one.input())
        .set(Provenance.EDITION, one.edition())
        .set(ReportFields.STATUS, status)
        .set(ReportEditions.ROWS, count)
        .set(ReportEditions.REPLACED_BY, instead == null ? null : instead.file())
        .set(ReportEditions.WITHDRAWN_FROM, withdrawal.map(ReportHistory::day).orElse(null))
        .set(
            ReportEditions.WITHDRAWN_BY,
            withdrawal.map(row -> row.textOrEmpty(Errata.CORRECTED_BY)).orElse(null))
        .set(
            SourceFields.SOURCE_URL,
            withdrawal.map(row -> row.textOrEmpty(SourceFields.SOURCE_URL)).orElse(null))
        .row();
  }

  /** Rows of {@link ReportEditions}; none where the release has no report. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * Which reports were withdrawn as a whole, and whether their figures are of a withdrawn edition.
   */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    List<TableRow> editions = TableRow.all(ReportEditions.TABLE, rows);
    for (TableRow one : withdrawals) {
      boolean standing =
          editions.stream()
              .filter(
                  row ->
                      row.day(ReportFields.REPORT_START).equals(one.day(ReportFields.REPORT_START)))
              .anyMatch(row -> row.text(ReportFields.STATUS).equals(WITHDRAWN));
      notes.add(
          "report from "
              + one.day(ReportFields.REPORT_START)
              + ": withdrawn as a whole by "
              + one.textOrEmpty(Errata.CORRECTED_BY)
              + ", "
              + one.textOrEmpty(DateFields.DATE_PRINTED)
              + (standing
                  ? "; its figures stand as published, and sums over reports with and without it"
                  : "; no edition published until then is in force here"));
    }
    return notes;
  }
}
