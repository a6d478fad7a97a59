package org.detaineroutcomes.compare.record;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.compare.Evidence;
import org.detaineroutcomes.schema.Notes;
import org.detaineroutcomes.schema.marts.DdorCounts;
import org.detaineroutcomes.schema.staged.Places;
import org.detaineroutcomes.schema.staged.record.DdorIssued;
import org.detaineroutcomes.schema.staged.record.DdorTotals;

/** Differences between a section and the total its report states that a job accepts, in words. */
record AcceptedTotals(Map<String, String> byReport) {
  static AcceptedTotals of(Evidence evidence) {
    Map<String, String> remarks = new TreeMap<>();
    evidence
        .table(DdorTotals.TABLE)
        .map(table -> table.filter(Notes.NOTE.col().isNotNull()))
        .ifPresent(
            table ->
                table
                    .collectAsList()
                    .forEach(row -> remarks.put(report(row), row.getAs(Notes.NOTE.name()))));
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
    String remark = byReport.getOrDefault(report(count), "");
    boolean whole = count.getAs(Places.JURISDICTION.name()) == null;
    return whole && remark.contains(section) ? remark : null;
  }

  private static String report(Row row) {
    return row.getAs(DdorIssued.REPORT_START.name()).toString();
  }
}
