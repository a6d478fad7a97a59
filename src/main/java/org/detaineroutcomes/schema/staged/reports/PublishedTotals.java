package org.detaineroutcomes.schema.staged.reports;

import java.util.List;
import org.detaineroutcomes.model.PublishedSubject;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Totals that others published, such as the Transactional Records Access Clearinghouse (TRAC). */
public final class PublishedTotals {
  public static final Column MEASURE = CitizenFields.PUBLISHED_MEASURE.mandatory();
  public static final Column PERIOD = CitizenFields.PUBLISHED_PERIOD.mandatory();
  public static final Column FIRST_MONTH =
      Column.date(
          "first_month",
          "First day of the first month of a period printed from month to month; empty: it is not");
  public static final Column LAST_MONTH =
      Column.date(
          "last_month",
          "First day of the last month of a period printed from month to month; empty: it is not");
  public static final Column FISCAL_YEAR =
      Column.integer(
              "published_fiscal_year",
              "federal fiscal year",
              "Fiscal year that the period is; empty: it is not one")
          .within(1900, 2100);
  public static final Column VALUE =
      Column.number("published_value", "as stated", "The total").mandatory();
  public static final Column SUBJECT =
      Column.text("published_subject", "What is counted, coded by the publisher's words")
          .oneOf(PublishedSubject.class)
          .mandatory();
  public static final Column IS_PERCENT =
      Column.flag("is_percent", "Whether the value is a share in percent, not a count").mandatory();
  public static final Column IS_PART =
      Column.flag("is_part", "Whether it is a part of another total of its publisher and period")
          .mandatory();
  public static final Column PLACE =
      Column.text("published_place", "Place or publisher in brackets behind the measure");

  /** One row: one total. */
  public static final Table TABLE =
      Table.staged(
          "published_totals",
          "one published total",
          List.of(
              MEASURE,
              PERIOD,
              CitizenFields.MONTHS_COVERED,
              VALUE,
              SourceFields.SOURCE_URL,
              SUBJECT,
              CitizenFields.STATED_TIER,
              CitizenFields.STATED_COUNTED,
              IS_PERCENT,
              IS_PART,
              PLACE,
              FIRST_MONTH,
              LAST_MONTH,
              FISCAL_YEAR),
          "Two vintages of the same year can differ.",
          "Records of detainers, not persons.");

  private PublishedTotals() {}
}
