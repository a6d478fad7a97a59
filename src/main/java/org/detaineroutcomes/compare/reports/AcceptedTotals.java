package org.detaineroutcomes.compare.reports;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.staged.reports.DdorTotals;
import org.detaineroutcomes.store.TableRow;

/** Differences between a section and the total its report states that a job accepts, in words. */
record AcceptedTotals(Map<String, String> byReport) {
  static AcceptedTotals of(Evidence evidence) {
    Map<String, String> remarks = new TreeMap<>();
    for (TableRow row : evidence.rows(DdorTotals.TABLE)) {
      if (row.text(SourceFields.REMARK) != null) {
        remarks.put(row.day(ReportFields.REPORT_START).toString(), row.text(SourceFields.REMARK));
      }
    }
    return new AcceptedTotals(remarks);
  }

  /** What is accepted of the section that a count is the whole of; null: nothing. */
  String of(Row count) {
    String measure = count.getAs(DdorCounts.MEASURE.name());
    String section =
        switch (measure) {
          case "detainers issued" -> "Section I ";
          case "declines recorded" -> "Section II ";
          default -> "no section";
        };
    String start = count.getAs(ReportFields.REPORT_START.name()).toString();
    String remark = byReport.getOrDefault(start, "");
    boolean whole = count.getAs(PlaceFields.JURISDICTION.name()) == null;
    return whole && remark.contains(section) ? remark : null;
  }
}
