package org.detaineroutcomes.compare.reports;

import java.time.LocalDate;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.store.TableRow;

/**
 * The days that a report covers: a week, but for the quarterly edition.
 *
 * @param end last day; null if it is not known
 */
record CoveredDays(LocalDate start, LocalDate end) {
  private static final int DAYS_OF_A_LONG_MONTH = 31;

  static CoveredDays of(TableRow row) {
    return new CoveredDays(row.day(ReportFields.REPORT_START), row.day(ReportFields.REPORT_END));
  }

  RecordKind kind() {
    return end != null && end.isAfter(start.plusDays(DAYS_OF_A_LONG_MONTH))
        ? RecordKind.QUARTER
        : RecordKind.WEEK;
  }

  /** The report as the record that a figure is counted from. */
  SourceRecord record() {
    return new SourceRecord(kind(), start.toString());
  }
}
