package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TextForm;
import org.detaineroutcomes.schema.fields.DetainerFields;

/** How long detainers lasted and what ended them, where a file has the days of both. */
public final class DetainerDurations {
  public static final Column ISSUE_MONTH =
      Column.text("issue_month", "Month in which the detainer was issued, such as 2016-03")
          .matching(TextForm.MONTH);
  public static final Column POLICY =
      Column.text("policy_at_issue", "Law and practice in the county on the day of issue")
          .oneOf(
              "limit in force",
              "limit, at a time not certain",
              "287(g) agreement",
              "no limit listed as in force",
              "not placed");
  public static final Column POLICY_SINCE =
      Column.integer("policy_since", "year", "Year in which the limit came into force")
          .within(1900, 2100);
  public static final Column ENDED =
      Column.flag("ended", "Whether it had ended by the last day that the file has").mandatory();
  public static final Column DAYS =
      Column.integer("days", "days", "From issue to the end, or to the last day the file has")
          .atLeast(0);
  public static final Column LEFT_OUT =
      Column.text("left_out", "Why its days are not known; empty where they are")
          .oneOf(
              "without an issue date",
              "lifted before they were issued",
              "lifted on a day that is not known");
  public static final Column DAYS_TO_POLICY =
      Column.integer(
          "days_to_policy",
          "days",
          "From issue to the day of the flush in which it was declined; empty: in none");

  /** One row: detainers alike in issue month, custody, policy, end and days. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "detainer_durations",
          "detainers of one file that are alike in issue month, custody, policy, end and days",
          List.of(
              Provenance.FILE,
              DetainerFields.CUSTODY,
              POLICY,
              POLICY_SINCE,
              ISSUE_MONTH,
              DetainerFields.OUTCOME,
              ENDED,
              DAYS,
              DAYS_TO_POLICY,
              LEFT_OUT),
          List.of(
              Provenance.FILE,
              DetainerFields.CUSTODY,
              POLICY,
              POLICY_SINCE,
              ISSUE_MONTH,
              DetainerFields.OUTCOME,
              ENDED,
              DAYS,
              DAYS_TO_POLICY,
              LEFT_OUT,
              DetainerFields.DETAINERS),
          List.of(
              "Of files with lift dates alone; rows whose days are not known stand with the reason.",
              "A detainer that had not ended is censored on the last day that the file has.",
              "Declined is not released; a missing transfer is not a decline."),
          false);

  private DetainerDurations() {}
}
