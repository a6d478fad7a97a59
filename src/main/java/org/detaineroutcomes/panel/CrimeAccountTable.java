package org.detaineroutcomes.panel;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.marts.CrimeAccounts;
import org.detaineroutcomes.schema.marts.UnitCrimes;
import org.detaineroutcomes.store.Release;

/** The account of the offenses of a frame, from the sums that are written. */
final class CrimeAccountTable implements Mart {
  @Override
  public boolean applies(Job job, Release release) {
    return job.panel().isPresent() && release.has(UnitCrimes.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Job.Panel frame = job.panel().orElseThrow();
    Dataset<Row> crimes =
        release
            .read(spark, UnitCrimes.TABLE)
            .where(UnitCrimes.GRAIN.col().equalTo(frame.period().word()));
    return Map.of(
        CrimeAccounts.TABLE,
        spark.createDataFrame(
            CrimeAccount.of(release.read(spark, CrimeCounts.TABLE), crimes, frame),
            CrimeAccounts.TABLE.structType()));
  }
}
