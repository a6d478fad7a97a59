package org.detaineroutcomes.schema.staged.record;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.SourceNotes;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.staged.Places;

/** Section I of a Declined Detainer Outcome Report (DDOR): detainers issued, not declined. */
public final class DdorIssued {
  public static final Column REPORT_START =
      Column.date("report_start", "First day that the report covers").mandatory();
  public static final Column REPORT_END =
      Column.date("report_end", "Last day that the report covers; empty: not stated in the file");
  public static final Column COMPLETE =
      Column.flag(
              "section_complete",
              "No where the file holds a part of the section: its totals are the report's own")
          .mandatory();
  public static final Column RANK =
      Column.integer("rank", "place", "Place among those to whom most were issued").within(1, 1000);
  public static final Column ISSUED_DETAINERS =
      Column.count("issued_detainers", "detainers", "Detainers issued to the place in the week")
          .atLeast(0)
          .mandatory();

  /** One row: one jurisdiction of one report. */
  public static final Table TABLE =
      Table.staged(
          "ddor_issued",
          "one jurisdiction in Section I of one report",
          List.of(
              REPORT_START,
              REPORT_END,
              COMPLETE,
              RANK,
              Places.JURISDICTION.mandatory(),
              Places.STATE.mandatory(),
              ISSUED_DETAINERS,
              SourceNotes.EXTRA),
          "Detainers issued are not detainers declined.",
          "ICE corrected several rows later; the corrections stand in the table errata.");

  private DdorIssued() {}
}
