package org.detaineroutcomes.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.detainers.ReportRows;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.record.DdorDeclined;
import org.detaineroutcomes.schema.staged.record.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.record.DdorIssued;
import org.detaineroutcomes.schema.staged.record.DdorTotals;
import org.detaineroutcomes.schema.staged.record.Errata;
import org.detaineroutcomes.store.Release;

/**
 * Declined Detainer Outcome Reports in three versions: as published, with its publisher's own
 * corrections, and without the rows that others dispute.
 */
final class DdorTable implements Mart {
  private static final List<Table> INPUTS =
      List.of(DdorIssued.TABLE, DdorDeclined.TABLE, DdorDeclinedCounts.TABLE, DdorTotals.TABLE);

  @Override
  public boolean applies(Job job, Release release) {
    return INPUTS.stream().anyMatch(release::has);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    ReportRows issued = ReportRows.of(release, DdorIssued.TABLE);
    ReportRows declined = ReportRows.of(release, DdorDeclined.TABLE);
    ReportRows totals = ReportRows.of(release, DdorTotals.TABLE);
    Stream.of(issued, declined, totals).forEach(r -> release.manifest().notes.addAll(r.notes()));
    List<DdorReport> reports =
        DdorReport.all(
            issued.rows(),
            declined.rows(),
            Cells.of(release, DdorDeclinedCounts.TABLE),
            totals.rows());
    List<Row> rows =
        rows(reports, Cells.of(release, Errata.TABLE), PlacedNames.of(release).counties());
    return Map.of(DdorCounts.TABLE, spark.createDataFrame(rows, DdorCounts.TABLE.structType()));
  }

  /** One row a jurisdiction and a section, in every version that errata make. */
  static List<Row> rows(
      List<DdorReport> reports, List<Cells> errata, Map<String, String> counties) {
    List<Row> rows = new ArrayList<>();
    for (DdorReport report : reports) {
      report
          .issuedNationwide()
          .ifPresent(
              entry ->
                  rows.add(
                      row(
                          report,
                          "detainers issued nationwide",
                          entry,
                          counties,
                          Version.PUBLISHED,
                          List.of())));
      section(report, "I", "detainers issued", report.issued(), errata, counties, rows);
      section(report, "II", "declines recorded", report.declined(), errata, counties, rows);
    }
    return rows;
  }

  private static void section(
      DdorReport report,
      String section,
      String measure,
      List<DdorReport.Entry> entries,
      List<Cells> errata,
      Map<String, String> counties,
      List<Row> rows) {
    List<Cells> ofSection =
        errata.stream()
            .filter(
                row ->
                    row.day(DdorIssued.REPORT_START).equals(report.start())
                        && row.text(Errata.SECTION).equals(section))
            .toList();
    for (Version version : Version.values()) {
      if (version.exists(ofSection)) {
        for (DdorReport.Entry entry : entries) {
          List<Cells> wrong =
              version.takesAway(ofSection).filter(row -> concerns(row, entry)).toList();
          rows.add(row(report, measure, entry, counties, version, wrong));
        }
      }
    }
  }

  private static boolean concerns(Cells erratum, DdorReport.Entry entry) {
    return entry.jurisdiction() == null
        || DdorReport.Entry.place(erratum.text(Places.JURISDICTION), erratum.text(Places.STATE))
            .equals(entry.place());
  }

  private static Row row(
      DdorReport report,
      String measure,
      DdorReport.Entry entry,
      Map<String, String> counties,
      Version version,
      List<Cells> wrong) {
    long away = wrong.stream().mapToLong(row -> row.count(Errata.AT_LEAST)).sum();
    boolean exact = wrong.stream().allMatch(row -> row.count(Errata.ROWS_WRONG) != null);
    return RowFactory.create(
        report.start(),
        report.end().orElse(null),
        measure,
        entry.jurisdiction(),
        entry.state(),
        counties.get(entry.state() + " " + entry.jurisdiction()),
        version.word,
        entry.rank(),
        entry.detainers() - away,
        exact ? "exact" : "at most",
        entry.countedFrom(),
        entry.beforeYear(),
        entry.onOneDay());
  }

  private enum Version {
    PUBLISHED("as published"),
    CORRECTED("as corrected"),
    UNDISPUTED("as corrected, without disputed rows");

    private final String word;

    Version(String word) {
      this.word = word;
    }

    /** Whether the errata of a section make this version differ from the one before. */
    boolean exists(List<Cells> errata) {
      return switch (this) {
        case PUBLISHED -> true;
        case CORRECTED -> errata.stream().anyMatch(row -> kind(row, "corrected"));
        case UNDISPUTED -> errata.stream().anyMatch(row -> kind(row, "disputed"));
      };
    }

    Stream<Cells> takesAway(List<Cells> errata) {
      return switch (this) {
        case PUBLISHED -> Stream.of();
        case CORRECTED -> errata.stream().filter(row -> kind(row, "corrected"));
        case UNDISPUTED -> errata.stream();
      };
    }

    private static boolean kind(Cells row, String wanted) {
      return row.text(Errata.KIND).equals(wanted);
    }
  }
}
