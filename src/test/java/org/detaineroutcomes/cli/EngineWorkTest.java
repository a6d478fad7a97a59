package org.detaineroutcomes.cli;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.LocalSpark;
import org.junit.jupiter.api.Test;

final class EngineWorkTest {
  @Test
  void aVerbIsToldWithItsPlansAndSumsAndTheNextOneBeginsAtZero() {
    SparkSession spark = LocalSpark.session();
    StageMeter meter = new StageMeter();
    spark.sparkContext().addSparkListener(meter);
    EngineWork work = EngineWork.of(spark.sparkContext(), meter);
    try {
      meter.begin("panel");
      spark.range(100).groupBy(col("id").mod(3).as("rest")).count().collectAsList();
      assertThat(work.told("panel"))
          .contains("panel, plan 1:")
          .contains("HashAggregate")
          .containsPattern("panel: 1 plans, [1-3] jobs, [2-4] stages")
          .doesNotContain("bytes shuffled 0,")
          .endsWith("bytes spilled 0");
      meter.begin("join");
      assertThat(work.told("join"))
          .isEqualTo(
              "join: 0 plans, 0 jobs, 0 stages, 0 tasks of 0.0 CPU seconds; rows read 0,"
                  + " bytes shuffled 0, bytes spilled 0");
    } finally {
      spark.sparkContext().removeSparkListener(work);
      spark.sparkContext().removeSparkListener(meter);
    }
  }
}
