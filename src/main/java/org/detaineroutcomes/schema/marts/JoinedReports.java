package org.detaineroutcomes.schema.marts;

import java.util.List;
import org.detaineroutcomes.schema.Column;

/** Declined-detainer reports in the joined table: versions are columns, totals are elsewhere. */
public final class JoinedReports {
  public static final Column ISSUED =
      count(
          "ddor_issued", "Detainers issued, as Section I of the reports of the period prints them");
  public static final Column DECLINED =
      count("ddor_declined", "Declines, as Section II of the reports of the period printed them");
  public static final Column DECLINED_CORRECTED_LOW =
      count(
          "ddor_declined_corrected_low",
          "Declines that its publisher's corrections leave at least");
  public static final Column DECLINED_CORRECTED_HIGH =
      count(
          "ddor_declined_corrected_high",
          "Declines that its publisher's corrections leave at most");
  public static final Column DECLINED_WITHOUT_DISPUTED =
      count("ddor_declined_without_disputed", "Declines as printed, less rows that others dispute");
  public static final Column NOTABLE_ACTIVITIES =
      count(
          "ddor_notable_activities",
          "Rows of Section II that print a notable activity: a sample, one a row, never a"
              + " distribution of offenses");

  /** Counts of Section II, in order. */
  public static final List<Column> DECLINES =
      List.of(
          DECLINED,
          DECLINED_CORRECTED_LOW,
          DECLINED_CORRECTED_HIGH,
          DECLINED_WITHOUT_DISPUTED,
          NOTABLE_ACTIVITIES);

  private JoinedReports() {}

  private static Column count(String name, String meaning) {
    return Column.count(name, "detainers", meaning).atLeast(0);
  }
}
