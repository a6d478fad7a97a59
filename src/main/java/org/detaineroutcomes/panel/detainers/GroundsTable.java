package org.detaineroutcomes.panel.detainers;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.Mart;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerGrounds;
import org.detaineroutcomes.store.Release;

/** Detainers counted by the boxes ticked, threat level, charge and outcome: never a person. */
public final class GroundsTable implements Mart {
  @Override
  public boolean applies(Job job, Release release) {
    return release.has(DetainerRecords.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    return Map.of(DetainerGrounds.TABLE, grounds(release.read(spark, DetainerRecords.TABLE)));
  }

  static Dataset<Row> grounds(Dataset<Row> records) {
    return records
        .groupBy(
            DetainerGrounds.TABLE.key().stream()
                .map(org.detaineroutcomes.schema.Column::col)
                .toArray(Column[]::new))
        .agg(count(lit(1)).as(DetainerFields.DETAINERS.name()));
  }
}
