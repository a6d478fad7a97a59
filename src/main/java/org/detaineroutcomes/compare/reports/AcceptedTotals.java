package org.detaineroutcomes.compare.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.ReportNote;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.store.TableRow;

/**
 * Differences between a section and the total its report states that a job accepts.
 *
 * @param byReport rows of the reports that have one, by their first day
 */
record AcceptedTotals(Map<LocalDate, TableRow> byReport) {
  static AcceptedTotals of(Evidence evidence) {
    Map<LocalDate, TableRow> all = new TreeMap<>();
    for (TableRow row : evidence.rows(DdorTotals.TABLE)) {
      if (row.text(DdorTotals.SECTION_I_REASON) != null
          || row.text(DdorTotals.SECTION_II_REASON) != null) {
        all.put(row.day(ReportFields.REPORT_START), row);
      }
    }
    return new AcceptedTotals(all);
  }

  /** What is accepted of the section that a count of a place, or the whole, is of. */
  List<Note> of(LocalDate start, ReportMeasure measure, Jurisdiction place) {
    TableRow row = byReport.get(start);
    if (row == null || !place.isWhole()) {
      return List.of();
    }
    return switch (measure) {
      case DETAINERS_ISSUED_NATIONWIDE -> List.of();
      case DETAINERS_ISSUED ->
          notes(
              row,
              measure,
              DdorTotals.SECTION_I_STATED,
              DdorTotals.SECTION_I_COUNTED,
              DdorTotals.SECTION_I_REASON);
      case DECLINES_RECORDED ->
          notes(
              row,
              measure,
              DdorTotals.SECTION_II_STATED,
              DdorTotals.SECTION_II_COUNTED,
              DdorTotals.SECTION_II_REASON);
    };
  }

  private static List<Note> notes(
      TableRow row, ReportMeasure measure, Column stated, Column counted, Column reason) {
    return row.text(reason) == null
        ? List.of()
        : List.of(
            Note.of(
                ReportNote.DIFFERENCE_ACCEPTED,
                measure.section(),
                row.count(stated),
                row.count(counted),
                row.text(reason)));
  }
}
