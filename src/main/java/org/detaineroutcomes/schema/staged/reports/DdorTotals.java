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
              SourceFields.REMARK),
          "Declines over issues of one week are no rate: declines are of detainers of any time.");

  private DdorTotals() {}
}
