package org.detaineroutcomes.schema.staged.reports;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Declines of Section II as counted by those who saw a report, where its rows are not at hand. */
public final class DdorDeclinedCounts {
  public static final Column DECLINED_DETAINERS =
      Column.count("declined_detainers", "detainers", "Declines recorded in the report")
          .atLeast(0)
          .mandatory();
  public static final Column OTHER_COUNT =
      Column.count(
              "other_count",
              "detainers",
              "Another number that a source gives for the same declines; empty: none does")
          .atLeast(0);

  /** One row: one jurisdiction of one report. */
  public static final Table TABLE =
      Table.staged(
          "ddor_declined_counts",
          "declines of one jurisdiction in one report, as counted by a third party",
          List.of(
              ReportFields.REPORT_START,
              PlaceFields.JURISDICTION.mandatory(),
              PlaceFields.STATE.mandatory(),
              DECLINED_DETAINERS,
              OTHER_COUNT,
              SourceFields.CITED),
          "Sources disagree on some counts (Travis County: 142 or 143); both stand.",
          "Declines are of detainers issued at any time: they have no rate over a week's issues.");

  private DdorDeclinedCounts() {}
}
