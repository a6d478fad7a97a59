package org.detaineroutcomes.panel;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.store.Release;

/** One or more tables that answer one kind of question. */
public interface Mart {

  /** Whether the job asks for it and the release holds what it is made of. */
  boolean applies(Job job, Release release);

  /**
   * The tables, not yet written.
   *
   * @throws org.detaineroutcomes.model.Failure where the inputs cannot carry them
   */
  Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release);
}
