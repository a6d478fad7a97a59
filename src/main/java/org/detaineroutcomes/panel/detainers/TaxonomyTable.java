package org.detaineroutcomes.panel.detainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.SharedText;
import org.detaineroutcomes.panel.Mart;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerTaxonomy;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** Detainers counted by outcome, evidence and form; lift reasons that no table has are named. */
public final class TaxonomyTable implements Mart {
  private static final int NAMED = 10;

  private final DetainerScan scan;

  /** Counts what the scan counts. */
  public TaxonomyTable(DetainerScan scan) {
    this.scan = scan;
  }

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(DetainerRecords.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Dataset<Row> cells = scan.cells(spark, release);
    name(unknown(cells), release);
    return Map.of(DetainerTaxonomy.TABLE, DetainerCells.by(DetainerTaxonomy.TABLE, cells));
  }

  private static List<TableRow> unknown(Dataset<Row> cells) {
    Dataset<Row> reasons =
        cells
            .where(DetainerFields.OUTCOME_BASIS.col().equalTo("lift reason not known here"))
            .groupBy(DetainerCells.UNKNOWN_REASON.as(DetainerFields.LIFT_REASON.name()))
            .agg(DetainerCells.detainers().as(DetainerFields.DETAINERS.name()))
            .sort(DetainerFields.LIFT_REASON.col());
    return TableRow.all(reasons.collectAsList());
  }

  private static void name(List<TableRow> reasons, Release release) {
    if (!reasons.isEmpty()) {
      release.manifest().notes.add(note(reasons));
    }
  }

  /** A reason that few rows have may be a cell about a person, and is not told. */
  static String note(List<TableRow> reasons) {
    List<String> named =
        reasons.stream()
            .filter(row -> SharedText.mayBeTold(row.count(DetainerFields.DETAINERS)))
            .map(
                row ->
                    "'"
                        + row.text(DetainerFields.LIFT_REASON)
                        + "' ("
                        + row.count(DetainerFields.DETAINERS)
                        + ")")
            .toList();
    int untold = reasons.size() - named.size();
    List<String> said = new ArrayList<>(named.subList(0, Math.min(NAMED, named.size())));
    if (named.size() > NAMED) {
      said.add(named.size() - NAMED + " more");
    }
    if (untold > 0) {
      said.add(
          untold
              + " that fewer than "
              + SharedText.ROWS
              + " rows have each (column lift_reason of core/"
              + DetainerRecords.TABLE.name()
              + ")");
    }
    return "detainers: "
        + reasons.stream().mapToLong(row -> row.count(DetainerFields.DETAINERS)).sum()
        + " rows have a lift reason that the table of reasons lacks, outcome unknown: "
        + String.join(", ", said);
  }
}
