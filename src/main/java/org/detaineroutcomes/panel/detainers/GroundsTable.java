package org.detaineroutcomes.panel.detainers;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.Mart;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.marts.DetainerGrounds;
import org.detaineroutcomes.store.Release;

/** Detainers counted by the boxes ticked, threat level, charge and outcome: never a person. */
public final class GroundsTable implements Mart {
  private final DetainerScan scan;

  /** Counts what the scan counts. */
  public GroundsTable(DetainerScan scan) {
    this.scan = scan;
  }

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(DetainerRecords.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    return Map.of(
        DetainerGrounds.TABLE, DetainerCells.by(DetainerGrounds.TABLE, scan.cells(spark, release)));
  }
}
