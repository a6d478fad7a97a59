package org.detaineroutcomes.panel.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.panel.Mart;
import org.detaineroutcomes.panel.PlacedCounties;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.ReportEditions;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.schema.staged.reports.DdorDeclinedCounts;
import org.detaineroutcomes.schema.staged.reports.DdorIssued;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.schema.staged.reports.Errata;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * Every count of every Declined Detainer Outcome Report in four versions: as published and with its
 * publisher's own corrections, each with and without the rows that others dispute.
 */
public final class DdorTable implements Mart {
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
    List<Row> rows =
        rows(
            reports,
            TableRow.of(release, Errata.TABLE),
            EditionStatus.All.of(TableRow.of(release, ReportEditions.TABLE)),
            PlacedCounties.of(release).counties());
    return Map.of(DdorCounts.TABLE, spark.createDataFrame(rows, DdorCounts.TABLE.structType()));
  }

  /** One row a jurisdiction, a section and a version. */
  static List<Row> rows(
      List<DdorReport> reports,
      List<TableRow> errata,
      EditionStatus.All standings,
      Map<String, String> counties) {
    List<Row> rows = new ArrayList<>();
    for (DdorReport report : reports) {
      for (ReportMeasure measure : ReportMeasure.values()) {
        rows.addAll(section(report, measure, errata, standings, counties));
      }
    }
    return rows;
  }

  private static List<Row> section(
      DdorReport report,
      ReportMeasure measure,
      List<TableRow> errata,
      EditionStatus.All standings,
      Map<String, String> counties) {
    List<DdorReport.Entry> entries = entries(report, measure);
    List<Row> rows = new ArrayList<>();
    for (ReportVersion version : ReportVersion.values()) {
      for (DdorReport.Entry entry : entries) {
        EditionStatus standing =
            standings.of(report.start(), entry.fromRows() ? rowsOf(measure) : DdorTotals.TABLE);
        SectionErrata.Away away =
            SectionErrata.of(errata, report.start(), measure.section(), entries, standing)
                .from(entry, version);
        rows.add(
            new TableRowBuilder(DdorCounts.TABLE)
                .set(ReportFields.REPORT_START, report.start())
                .set(ReportFields.REPORT_END, report.end().orElse(null))
                .set(DdorCounts.MEASURE, measure.code())
                .set(PlaceFields.JURISDICTION, entry.jurisdiction())
                .set(PlaceFields.STATE, entry.state())
                .set(
                    PlaceFields.COUNTY_FIPS,
                    counties.get(entry.state() + " " + entry.jurisdiction()))
                .set(DdorCounts.VERSION, version.code())
                .set(ReportFields.RANK, entry.rank())
                .set(DetainerFields.DETAINERS, entry.detainers() - away.detainers())
                .set(DdorCounts.BOUND, (away.exact() ? Bound.EXACT : Bound.AT_MOST).code())
                .set(DdorCounts.COUNTED_FROM, entry.countedFrom().code())
                .set(DdorCounts.ISSUED_BEFORE_YEAR, entry.beforeYear())
                .set(DdorCounts.MOST_ON_ONE_DAY, entry.onOneDay())
                .set(Provenance.EDITION, standing.edition())
                .set(ReportFields.STATUS, standing.state().code())
                .set(DdorCounts.REISSUED, standing.reissued())
                .row());
      }
    }
    return rows;
  }
}
