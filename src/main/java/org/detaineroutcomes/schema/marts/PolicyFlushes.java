package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.FigureFields;
import org.detaineroutcomes.schema.fields.PlaceFields;

/** Stocks of old detainers declined at once when a policy began: no weekly flow of declines. */
public final class PolicyFlushes {
  public static final Column START =
      Column.date(
              "flush_start", "Day on which most of them are dated; the window is a week from it")
          .mandatory();
  public static final Column START_BASIS =
      Column.text("flush_start_basis", "Why that day is looked at")
          .oneOf("policy date", "commonest day: no policy date is known")
          .mandatory();
  public static final Column DECLINES =
      Column.count("flush_declines", "detainers", "Declines dated in the week from that day")
          .atLeast(0)
          .mandatory();
  public static final Column ON_THE_DAY =
      Column.count("flush_on_the_day", "detainers", "Those of them dated on the day itself")
          .atLeast(0)
          .mandatory();
  public static final Column ISSUED_BEFORE =
      Column.count("flush_issued_before", "detainers", "Those of them issued before the day")
          .atLeast(0)
          .mandatory();
  public static final Column ISSUED_LONG_BEFORE =
      Column.count(
              "flush_issued_long_before",
              "detainers",
              "Those of them issued more than 30 days before the day")
          .atLeast(0)
          .mandatory();
  public static final Column WITHOUT_ISSUE_DATE =
      Column.count("flush_without_issue_date", "detainers", "Those of them without an issue date")
          .atLeast(0)
          .mandatory();
  public static final Column RECORD_DECLINES =
      Column.count("record_declines", "detainers", "All declines with a date in the record")
          .atLeast(0)
          .mandatory();
  public static final Column RECORD_OLD =
      Column.count(
              "record_issued_before_year",
              "detainers",
              "All declines of the record that were issued before the year of the flush")
          .atLeast(0)
          .mandatory();
  public static final Column FLUSH_OLD =
      Column.count(
              "flush_issued_before_year",
              "detainers",
              "Declines of the flush that were issued before the year of the flush")
          .atLeast(0)
          .mandatory();

  /** One row: one stock flushed, in one record. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "policy_flushes",
          "one stock of detainers declined at once, in one record",
          List.of(
              FigureFields.RECORD_KIND,
              DetainerFields.RECORD,
              PlaceFields.JURISDICTION,
              PlaceFields.STATE,
              START),
          List.of(
              FigureFields.RECORD_KIND,
              DetainerFields.RECORD,
              PlaceFields.JURISDICTION,
              PlaceFields.STATE,
              PlaceFields.COUNTY_FIPS,
              START,
              START_BASIS,
              DECLINES,
              ON_THE_DAY,
              ISSUED_BEFORE,
              ISSUED_LONG_BEFORE,
              WITHOUT_ISSUE_DATE,
              RECORD_DECLINES,
              RECORD_OLD,
              FLUSH_OLD),
          List.of(
              "At least ten declines in the week, at least half of those with an issue date issued"
                  + " more than 30 days before the day.",
              "The declined date is when ICE learned of it.",
              "Found only where rows carry both dates; counts alone cannot show one."),
          false);

  private PolicyFlushes() {}
}
