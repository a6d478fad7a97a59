package org.detaineroutcomes.cli;

import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.sql.SparkSession;

/** Spark sessions with the options this project needs. */
final class Sessions {
  /** Below this a job starts at once: queries are interpreted, and tasks are as few as cores. */
  private static final long SMALL = 32L << 20;

  /** Property that puts another number of bytes in its place. */
  static final String SMALL_BYTES = "detainer.small.bytes";

  /** Input bytes for each part of a shuffle: a part of a few megabytes costs more than it holds. */
  private static final long PART = 4L << 20;

  /** Parts of a shuffle at most, which is what Spark takes if nothing is said. */
  private static final long PARTS = 200;

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private Sessions() {}

  /**
   * A session.
   *
   * @param master given on the command line; else what spark-submit says, else all local cores
   * @param inputBytes size of all inputs, which decides between a quick start and full speed
   */
  static SparkSession open(Optional<String> master, long inputBytes, boolean verbose) {
    SparkVersion.require();
    Configurator.setRootLevel(verbose ? Level.WARN : Level.OFF);
    String url = master.orElse(System.getProperty("spark.master", "local[*]"));
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("detainer-outcomes")
            .master(url)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.sources.commitProtocolClass", COMMIT)
            .config("spark.hadoop.parquet.page.write-checksum.enabled", "true")
            .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
            .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    boolean small = inputBytes < Long.getLong(SMALL_BYTES, SMALL);
    if (small || url.startsWith("local")) {
      long parts = small ? cores() : parts(inputBytes);
      builder.config(PARTITIONS, System.getProperty(PARTITIONS, Long.toString(parts)));
    }
    if (small) {
      builder
          .config("spark.sql.adaptive.enabled", "false")
          // Each sort, join and sum takes a page at least, of 64 MB if nothing is said.
          .config("spark.buffer.pageSize", "1m")
          // Each task set and each hash table sent takes a block at least, of 4 MB if nothing is
          // said.
          .config("spark.broadcast.blockSize", "256k")
          // The first word in upper case by ICU asks it for every character that there is.
          .config("spark.sql.icu.caseMappings.enabled", "false")
          .config("spark.sql.lightweightPlanChangeValidation", "false")
          // Without generated code, looking a common part up takes longer than working it out.
          .config("spark.sql.subexpressionElimination.enabled", "false")
          .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
          .config("spark.sql.codegen.wholeStage", "false");
    } else if (url.startsWith("local") && Comet.version().isPresent()) {
      Comet.options().forEach(builder::config);
    }
    if (url.startsWith("local")) {
      builder
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1");
    }
    SparkSession spark = builder.getOrCreate();
    if (!url.startsWith("local")) {
      // Under spark-submit Spark logs by a configuration of its own.
      spark.sparkContext().setLogLevel(verbose ? "WARN" : "ERROR");
    }
    return spark;
  }

  /** The line that says on what queries run, if not on Spark alone. */
  static Optional<String> engine(SparkSession spark) {
    return Comet.isUsedBy(spark)
        ? Comet.version()
            .map(
                version ->
                    "Queries run on Apache DataFusion Comet "
                        + version
                        + " (Spark's own engine: DETAINER_JAVA_OPTS=-D"
                        + Comet.ENABLED
                        + "=false)")
        : Optional.empty();
  }

  /** Parts of a shuffle: one a core, and more only as inputs grow. */
  private static long parts(long inputBytes) {
    return Math.max(cores(), Math.min(PARTS, inputBytes / PART));
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static final String COMMIT =
      "org.apache.spark.sql.execution.datasources.SQLHadoopMapReduceCommitProtocol";
}
