package org.detaineroutcomes.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;
import scala.collection.Iterator;
import scala.collection.immutable.Map$;

/**
 * Rows that the driver holds already are written by Spark's own Parquet writer without a Spark job:
 * a job costs more than a small table.
 */
final class DriverRows {
  private final LocalRelation rows;
  private final StructType schema;
  private final SparkSession spark;

  private DriverRows(LocalRelation rows, StructType schema, SparkSession spark) {
    this.rows = rows;
    this.schema = schema;
    this.spark = spark;
  }

  /** The rows of a table if nothing is left to compute. */
  static Optional<DriverRows> of(Dataset<Row> table) {
    if (!(table instanceof org.apache.spark.sql.classic.Dataset<Row> dataset)) {
      return Optional.empty();
    }
    if (!isHeld(dataset.queryExecution().analyzed())) {
      return Optional.empty();
    }
    LogicalPlan plan = dataset.queryExecution().optimizedPlan();
    return plan instanceof LocalRelation held && !held.isStreaming()
        ? Optional.of(new DriverRows(held, table.schema(), dataset.sparkSession()))
        : Optional.empty();
  }

  /**
   * Whether a plan only names, casts and picks rows of the driver: others are not worth a second
   * look.
   */
  private static boolean isHeld(LogicalPlan plan) {
    LogicalPlan below = plan;
    while (below instanceof Project || below instanceof Filter) {
      below = below.children().head();
    }
    return below instanceof LocalRelation;
  }

  /** Writes one file into a folder that holds none. */
  void write(Path folder) {
    try {
      Job job = Job.getInstance(spark.sessionState().newHadoopConf());
      OutputWriterFactory writers =
          new ParquetFileFormat()
              .prepareWrite(
                  spark,
                  job,
                  Map$.MODULE$.<String, String>empty().updated("compression", "zstd"),
                  schema);
      TaskAttemptContext context =
          new TaskAttemptContextImpl(
              job.getConfiguration(), new TaskAttemptID("driver", 0, TaskType.MAP, 0, 0));
      Path file = new Path(folder, "part-00000" + writers.getFileExtension(context));
      OutputWriter writer = writers.newInstance(file.toString(), schema, context);
      try {
        Iterator<InternalRow> each = rows.data().iterator();
        while (each.hasNext()) {
          writer.write(each.next());
        }
      } finally {
        writer.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
