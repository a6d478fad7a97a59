package org.detaineroutcomes.schema.marts;

import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Layer;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.ReportFields;

/**
 * Totals of Declined Detainer Outcome Reports, apart from the jurisdictions of {@link DdorCounts}
 * that they add up, in the same versions.
 */
public final class DdorReportTotals {
  public static final Column LISTED =
      Column.count("listed", "detainers", "Sum over the jurisdictions in ddor_counts, as published")
          .atLeast(0)
          .mandatory();
  public static final Column WITHOUT_JURISDICTION =
      Column.count(
              "without_jurisdiction",
              "detainers",
              "Total as published less the sum over the jurisdictions in ddor_counts; below zero if"
                  + " third parties count more than the report")
          .mandatory();

  public static final Column WHERE_NAMED_LOW =
      Column.count(
              "corrected_where_named_low",
              "detainers",
              "The fewest that corrections can leave in the places first named; empty: nothing is"
                  + " re-attributed")
          .atLeast(0);
  public static final Column WHERE_NAMED_HIGH =
      Column.count(
              "corrected_where_named_high",
              "detainers",
              "The most that corrections can leave in the places first named; empty: nothing is"
                  + " re-attributed")
          .atLeast(0);

  /** One row: one measure of one whole report. */
  public static final Table TABLE =
      new Table(
          Layer.MARTS,
          "ddor_report_totals",
          "one section of one report as a whole, or its number for the nation",
          List.of(ReportFields.REPORT_START, DdorCounts.MEASURE),
          Stream.of(
                  List.of(ReportFields.REPORT_START, ReportFields.REPORT_END, DdorCounts.MEASURE),
                  DdorCounts.VERSIONS,
                  List.of(
                      WHERE_NAMED_LOW,
                      WHERE_NAMED_HIGH,
                      LISTED,
                      WITHOUT_JURISDICTION,
                      DdorCounts.COUNTED_FROM,
                      DdorCounts.ISSUED_BEFORE_YEAR,
                      DdorCounts.MOST_ON_ONE_DAY,
                      Provenance.EDITION,
                      ReportFields.STATUS,
                      DdorCounts.REISSUED))
              .flatMap(List::stream)
              .toList(),
          List.of(
              "A section whose total is not known has no row.",
              "The jurisdictions of ddor_counts as published and without_jurisdiction add up to the"
                  + " total as published.",
              "A correction without a number takes away no more than its jurisdiction has, or all"
                  + " that has no jurisdiction if ddor_counts does not list it.",
              "What a correction re-attributes to another place stays in the number of the nation.",
              "Detainers issued nationwide and in Section I overlap: do not add them up."),
          false);

  private DdorReportTotals() {}
}
