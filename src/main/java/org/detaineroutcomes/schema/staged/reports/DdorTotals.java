package org.detaineroutcomes.schema.staged.reports;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** What each Declined Detainer Outcome Report says of itself as a whole. */
public final class DdorTotals {
  public static final Column ISSUED_NATIONWIDE =
      Column.count(
              "detainers_issued_nationwide",
              "detainers",
              "Detainers issued nationwide in the week; empty: not known")
          .atLeast(0);
  public static final Column DECLINED =
      Column.count(
              "declined_in_section2",
              "detainers",
              "Declines recorded in Section II, of detainers issued at any time")
          .atLeast(0);
  public static final Column PAGES =
      Column.integer("pages", "pages", "Pages of the report").within(1, 10_000);

  public static final Column SECTION_I_STATED =
      Column.count(
              "section1_stated",
              "detainers",
              "Total that the report states of Section I and the job accepts to differ; empty: none")
          .atLeast(0);
  public static final Column SECTION_I_COUNTED =
      Column.count(
              "section1_counted",
              "detainers",
              "Rows of Section I or their sum, that differ from its total as the job accepts; empty: none")
          .atLeast(0);
  public static final Column SECTION_I_REASON =
      Column.text(
          "section1_accepted_because",
          "Why the job accepts that Section I differs from its total; empty: it does not");
  public static final Column SECTION_II_STATED =
      Column.count(
              "section2_stated",
              "detainers",
              "Total that the report states of Section II and the job accepts to differ; empty: none")
          .atLeast(0);
  public static final Column SECTION_II_COUNTED =
      Column.count(
              "section2_counted",
              "detainers",
              "Rows of Section II or their sum, that differ from its total as the job accepts; empty: none")
          .atLeast(0);
  public static final Column SECTION_II_REASON =
      Column.text(
          "section2_accepted_because",
          "Why the job accepts that Section II differs from its total; empty: it does not");

  /** One row: one report. */
  public static final Table TABLE =
      Table.staged(
          "ddor_totals",
          "one report",
          List.of(
              ReportFields.REPORT_START,
              ReportFields.REPORT_END.mandatory(),
              ISSUED_NATIONWIDE,
              DECLINED,
              PAGES,
              SourceFields.REMARK,
              SECTION_I_STATED,
              SECTION_I_COUNTED,
              SECTION_I_REASON,
              SECTION_II_STATED,
              SECTION_II_COUNTED,
              SECTION_II_REASON),
          "Declines over issues of one week are no rate: declines are of detainers of any time.");

  private DdorTotals() {}
}
