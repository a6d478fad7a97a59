package org.detaineroutcomes.panel.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.panel.Mart;
import org.detaineroutcomes.panel.PlacedCounties;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.ReportEditions;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.marts.DdorReportTotals;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * Every count of every Declined Detainer Outcome Report as published and with its publisher's own
 * corrections, each with and without the rows that others dispute: jurisdictions in one table and
 * totals in another.
 */
public final class DdorTable implements Mart {
  /**
   * The rows of the two tables.
   *
   * @param counts one a report, measure and jurisdiction
   * @param totals one a report and measure whose total is known
   */
  record Rows(List<Row> counts, List<Row> totals) {}

  private static final List<Table> INPUTS =
      List.of(DdorIssued.TABLE, DdorDeclined.TABLE, DdorDeclinedCounts.TABLE, DdorTotals.TABLE);

  /** The table of the rows that a number is counted from. */
  private static Table rowsOf(ReportMeasure measure) {
    return switch (measure) {
      case DETAINERS_ISSUED_NATIONWIDE -> DdorTotals.TABLE;
      case DETAINERS_ISSUED -> DdorIssued.TABLE;
      case DECLINES_RECORDED -> DdorDeclined.TABLE;
    };
  }

  private static List<DdorReport.Entry> entries(DdorReport report, ReportMeasure measure) {
    return switch (measure) {
      case DETAINERS_ISSUED_NATIONWIDE -> report.issuedNationwide().stream().toList();
      case DETAINERS_ISSUED -> report.issued();
      case DECLINES_RECORDED -> report.declined();
    };
  }

  @Override
  public boolean applies(Job job, Release release) {
    return INPUTS.stream().anyMatch(release::has);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    List<DdorReport> reports =
        DdorReport.all(
            TableRow.of(release, DdorIssued.TABLE),
            TableRow.of(release, DdorDeclined.TABLE),
            TableRow.of(release, DdorDeclinedCounts.TABLE),
            TableRow.of(release, DdorTotals.TABLE));
    Rows rows =
        rows(
            reports,
            TableRow.of(release, Errata.TABLE),
            EditionStatus.All.of(TableRow.of(release, ReportEditions.TABLE)),
            PlacedCounties.of(release).counties(PlacedCounties.COUNTY));
    return Map.of(
        DdorCounts.TABLE,
        spark.createDataFrame(rows.counts(), DdorCounts.TABLE.structType()),
        DdorReportTotals.TABLE,
        spark.createDataFrame(rows.totals(), DdorReportTotals.TABLE.structType()));
  }

  /** The rows of both tables, by report and measure. */
  static Rows rows(
      List<DdorReport> reports,
      List<TableRow> errata,
      EditionStatus.All standings,
      Map<String, String> counties) {
    Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
    for (DdorReport report : reports) {
      for (ReportMeasure measure : ReportMeasure.values()) {
        add(rows, report, measure, errata, standings, counties);
      }
    }
    return rows;
  }

  private static void add(
      Rows rows,
      DdorReport report,
      ReportMeasure measure,
      List<TableRow> errata,
      EditionStatus.All standings,
      Map<String, String> counties) {
    List<DdorReport.Entry> entries = entries(report, measure);
    long listed =
        entries.stream()
            .filter(entry -> !entry.isWhole())
            .mapToLong(DdorReport.Entry::detainers)
            .sum();
    for (DdorReport.Entry entry : entries) {
      EditionStatus standing =
          standings.of(report.start(), entry.fromRows() ? rowsOf(measure) : DdorTotals.TABLE);
      SectionErrata wrong = SectionErrata.of(errata, report.start(), measure, entries, standing);
      TableRowBuilder row =
          new TableRowBuilder(entry.isWhole() ? DdorReportTotals.TABLE : DdorCounts.TABLE)
              .set(ReportFields.REPORT_START, report.start())
              .set(ReportFields.REPORT_END, report.end().orElse(null))
              .set(DdorCounts.MEASURE, measure.code());
      count(row, entry, wrong, standing);
      if (entry.isWhole()) {
        whereNamed(row, entry, measure, wrong);
        rows.totals()
            .add(
                row.set(DdorReportTotals.LISTED, listed)
                    .set(DdorReportTotals.WITHOUT_JURISDICTION, entry.detainers() - listed)
                    .row());
      } else {
        rows.counts()
            .add(
                row.set(PlaceFields.JURISDICTION, entry.jurisdiction())
                    .set(PlaceFields.STATE, entry.state())
                    .set(
                        PlaceFields.COUNTY_FIPS,
                        counties.get(entry.state() + " " + entry.jurisdiction()))
                    .set(ReportFields.RANK, entry.rank())
                    .set(
                        ReportFields.VALUE_BASIS,
                        entry.basis() == null ? null : entry.basis().code())
                    .row());
      }
    }
  }

  /** Fills what stays in the places named, where some of the nation's number is re-attributed. */
  private static void whereNamed(
      TableRowBuilder row, DdorReport.Entry whole, ReportMeasure measure, SectionErrata wrong) {
    if (measure.isNational() && wrong.reattributes()) {
      SectionErrata.Left left = wrong.leftWhereNamed(whole);
      row.set(DdorReportTotals.WHERE_NAMED_LOW, left.low())
          .set(DdorReportTotals.WHERE_NAMED_HIGH, left.high());
    }
  }

  /** Fills what a count of a place and a total have alike. */
  private static void count(
      TableRowBuilder row, DdorReport.Entry entry, SectionErrata wrong, EditionStatus standing) {
    for (ReportVersion version : ReportVersion.values()) {
      SectionErrata.Left left = wrong.left(entry, version);
      row.set(DdorCounts.low(version), left.low()).set(DdorCounts.high(version), left.high());
    }
    row.set(DdorCounts.COUNTED_FROM, entry.countedFrom().code())
        .set(DdorCounts.ISSUED_BEFORE_YEAR, entry.beforeYear())
        .set(DdorCounts.MOST_ON_ONE_DAY, entry.onOneDay())
        .set(Provenance.EDITION, standing.edition())
        .set(ReportFields.STATUS, standing.state().code())
        .set(DdorCounts.REISSUED, standing.reissued());
  }
}
