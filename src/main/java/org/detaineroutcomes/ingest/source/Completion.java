package org.detaineroutcomes.ingest.source;

import org.detaineroutcomes.ingest.RowBuilder;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.staged.Detainers;

/**
 * What follows from the printed cells of a row whatever its layout: the outcome and form of a
 * detainer, the interval and precision of a printed date.
 */
public final class Completion {
  private Completion() {}

  /** True for a column that a row need not state, because it follows from others. */
  public static boolean implies(Table table, Column column) {
    return table.equals(Detainers.TABLE)
        && (column.equals(DetainerFields.OUTCOME)
            || column.equals(DetainerFields.OUTCOME_BASIS)
            || column.equals(Detainers.DATE_KIND));
  }

  /** Sets what follows from the values set so far. */
  public static RowBuilder of(Table table, RowBuilder row) {
    if (table.equals(Detainers.TABLE)) {
      return DetainerReading.complete(row);
    }
    boolean dated =
        table.dataColumns().contains(DateFields.DATE_PRINTED)
            && table.dataColumns().contains(DateFields.DATE_PRECISION)
            && row.value(DateFields.DATE_PRECISION) == null;
    return dated ? PolicyDates.complete(row) : row;
  }
}
