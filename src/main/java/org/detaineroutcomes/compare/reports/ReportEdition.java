package org.detaineroutcomes.compare.reports;

import org.apache.spark.sql.Row;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.DdorCounts;

/**
 * The edition of a report that a number is counted from.
 *
 * @param day from which it was known; null where none is stated
 * @param withdrawn whether it was taken back as a whole
 * @param reissued whether it takes the place of an earlier edition
 */
record ReportEdition(String day, boolean withdrawn, boolean reissued) {
  static ReportEdition of(Row row) {
    Object day = row.getAs(Provenance.EDITION.name());
    return new ReportEdition(
        day == null ? null : day.toString(),
        row.getAs(ReportFields.STATUS.name()).equals("withdrawn"),
        row.getAs(DdorCounts.REISSUED.name()));
  }

  /** What a reader of the number has to know, behind a semicolon; empty where it is nothing. */
  String words() {
    String edition = day == null ? "the edition" : "the edition of " + day;
    return (reissued
            ? "; counted from " + edition + ", which takes the place of an earlier one"
            : "")
        + (withdrawn
            ? "; " + edition + " was withdrawn as a whole: the number is as published"
            : "");
  }
}
