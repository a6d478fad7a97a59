package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.CountedFrom;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.ReportVersion;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;

/** Declined Detainer Outcome Reports in numbers: as published, as corrected and as disputed. */
public final class DdorCounts {
  public static final Column MEASURE =
      Column.text("ddor_measure", "What is counted")
          .oneOf(Code.codes(ReportMeasure.class).toArray(String[]::new))
          .mandatory();
  public static final Column VERSION =
      Column.text("version", "Which rows count")
          .oneOf(Code.codes(ReportVersion.class).toArray(String[]::new))
          .mandatory();
  public static final Column BOUND =
      Column.text("count_bound", "At most: a correction whose number is not known takes more away")
          .oneOf(Bound.EXACT.code(), Bound.AT_MOST.code())
          .mandatory();
  public static final Column COUNTED_FROM =
      Column.text("counted_from", "What the count rests on")
          .oneOf(Code.codes(CountedFrom.class).toArray(String[]::new))
          .mandatory();
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

  /** One row: one jurisdiction, or a whole section, of one report in one version. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "ddor_counts",
          "one jurisdiction of one report in one version; without a jurisdiction, all of them",
          List.of(
              ReportFields.REPORT_START,
              MEASURE,
              PlaceFields.JURISDICTION,
              PlaceFields.STATE,
              VERSION),
          List.of(
              ReportFields.REPORT_START,
              ReportFields.REPORT_END,
              MEASURE,
              PlaceFields.JURISDICTION,
              PlaceFields.STATE,
              PlaceFields.COUNTY_FIPS,
              VERSION,
              ReportFields.RANK,
              DetainerFields.DETAINERS,
              BOUND,
              COUNTED_FROM,
              ISSUED_BEFORE_YEAR,
              MOST_ON_ONE_DAY,
              Provenance.EDITION,
              ReportFields.STATUS,
              REISSUED),
          List.of(
              "Every count has all four versions; where no erratum concerns it they are equal.",
              "A re-issue is taken to hold the corrections that were known on its day.",
              "Declines are of detainers issued at any time: over the issues of one week they are no"
                  + " rate.",
              "The declined date is when ICE learned of it.",
              "An appearance in a report is no measure of cooperation by itself."),
          false);

  private DdorCounts() {}
}
