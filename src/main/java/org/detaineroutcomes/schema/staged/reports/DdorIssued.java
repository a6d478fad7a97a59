package org.detaineroutcomes.schema.staged.reports;

import java.util.List;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;

/** Section I of a Declined Detainer Outcome Report (DDOR): detainers issued, not declined. */
public final class DdorIssued {
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
              ReportFields.REPORT_START,
              ReportFields.REPORT_END,
              ReportFields.COMPLETE,
              ReportFields.RANK,
              PlaceFields.JURISDICTION.mandatory(),
              PlaceFields.STATE.mandatory(),
              ISSUED_DETAINERS,
              ReportFields.VALUE_BASIS,
              SourceFields.EXTRA),
          "Detainers issued are not detainers declined.",
          "ICE corrected several rows later; the corrections stand in the table errata.");

  private DdorIssued() {}
}
