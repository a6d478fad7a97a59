package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.model.result.CountedFrom;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;

/**
 * Declined Detainer Outcome Reports by jurisdiction: as published, as corrected and without what is
 * disputed. {@link DdorReportTotals} has what a whole report says.
 */
public final class DdorCounts {
  public static final Column MEASURE =
      Column.text("ddor_measure", "What is counted").oneOf(ReportMeasure.class).mandatory();
  public static final Column AS_PUBLISHED = version("as_published", "Every row, as published");
  public static final Column CORRECTED_LOW =
      version("corrected_low", "The fewest that the publisher's corrections can leave");
  public static final Column CORRECTED_HIGH =
      version(
          "corrected_high",
          "The most that the publisher's corrections can leave; above the fewest only if a"
              + " correction states no number");
  public static final Column WITHOUT_DISPUTED_LOW =
      version(
          "without_disputed_low",
          "The fewest left as published without what others dispute; below without_disputed only if"
              + " a dispute states no number");
  public static final Column WITHOUT_DISPUTED =
      version("without_disputed", "As published, without what others dispute");
  public static final Column CORRECTED_WITHOUT_DISPUTED_LOW =
      version(
          "corrected_without_disputed_low",
          "The fewest that corrections can leave, without what others dispute");
  public static final Column CORRECTED_WITHOUT_DISPUTED_HIGH =
      version(
          "corrected_without_disputed_high",
          "The most that corrections can leave, without what others dispute");
  public static final Column COUNTED_FROM =
      Column.text("counted_from", "What the count rests on").oneOf(CountedFrom.class).mandatory();
  public static final Column ISSUED_BEFORE_YEAR =
      Column.count(
              "issued_before_the_year",
              "detainers",
              "Declines of detainers issued before the year of the report, as published; empty:"
                  + " rows not at hand")
          .atLeast(0);
  public static final Column MOST_ON_ONE_DAY =
      Column.count(
              "most_on_one_day",
              "detainers",
              "Declines with the commonest declined date, as published: many on one day are a stock"
                  + " reassessed, not a weekly flow; empty: rows not at hand")
          .atLeast(0);
  public static final Column REISSUED =
      Column.flag("reissued", "Whether an earlier edition of the report gave way to this one")
          .mandatory();

  /** The number in every version, in the order in which tables store them. */
  static final List<Column> VERSIONS =
      List.of(
          AS_PUBLISHED,
          CORRECTED_LOW,
          CORRECTED_HIGH,
          WITHOUT_DISPUTED_LOW,
          WITHOUT_DISPUTED,
          CORRECTED_WITHOUT_DISPUTED_LOW,
          CORRECTED_WITHOUT_DISPUTED_HIGH);

  /** One row: one jurisdiction of one section of one report. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "ddor_counts",
          "one jurisdiction of one section of one report",
          List.of(
              ReportFields.REPORT_START,
              MEASURE,
              PlaceFields.JURISDICTION.mandatory(),
              PlaceFields.STATE.mandatory()),
          List.of(
              ReportFields.REPORT_START,
              ReportFields.REPORT_END,
              MEASURE,
              PlaceFields.JURISDICTION.mandatory(),
              PlaceFields.STATE.mandatory(),
              PlaceFields.COUNTY_FIPS,
              ReportFields.RANK,
              AS_PUBLISHED,
              CORRECTED_LOW,
              CORRECTED_HIGH,
              WITHOUT_DISPUTED_LOW,
              WITHOUT_DISPUTED,
              CORRECTED_WITHOUT_DISPUTED_LOW,
              CORRECTED_WITHOUT_DISPUTED_HIGH,
              COUNTED_FROM,
              ReportFields.VALUE_BASIS,
              ISSUED_BEFORE_YEAR,
              MOST_ON_ONE_DAY,
              Provenance.EDITION,
              ReportFields.STATUS,
              REISSUED),
          List.of(
              "No row is a total: ddor_report_totals has those, and what has no jurisdiction here.",
              "Versions are columns; if no erratum concerns a jurisdiction they are equal.",
              "A re-issue is taken to hold the corrections that were known on its day.",
              "Declines are of detainers issued at any time: over the issues of one week they are no"
                  + " rate.",
              "The declined date is when ICE learned of it.",
              "An appearance in a report is no measure of cooperation by itself."),
          false);

  private DdorCounts() {}

  private static Column version(String name, String meaning) {
    return Column.count(name, "detainers", meaning).atLeast(0).mandatory();
  }

  /** The column with the fewest that a version can leave. */
  public static Column low(ReportVersion version) {
    return switch (version) {
      case AS_PUBLISHED -> AS_PUBLISHED;
      case AS_CORRECTED -> CORRECTED_LOW;
      case AS_PUBLISHED_UNDISPUTED -> WITHOUT_DISPUTED_LOW;
      case AS_CORRECTED_UNDISPUTED -> CORRECTED_WITHOUT_DISPUTED_LOW;
    };
  }

  /** The column with the most that a version can leave. */
  public static Column high(ReportVersion version) {
    return switch (version) {
      case AS_PUBLISHED -> AS_PUBLISHED;
      case AS_CORRECTED -> CORRECTED_HIGH;
      case AS_PUBLISHED_UNDISPUTED -> WITHOUT_DISPUTED;
      case AS_CORRECTED_UNDISPUTED -> CORRECTED_WITHOUT_DISPUTED_HIGH;
    };
  }
}
