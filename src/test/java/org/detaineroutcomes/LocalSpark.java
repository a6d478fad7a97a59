package org.detaineroutcomes;

import com.holdenkarau.spark.testing.JavaDataFrameSuiteBase;
import com.holdenkarau.spark.testing.SparkSessionProvider$;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The one Spark session of a test run, and equality of tables. */
public final class LocalSpark {
  private static final SparkSession SESSION = start();

  private LocalSpark() {}

  private static SparkSession start() {
    SparkSession session =
        SparkSession.builder()
            .master("local[2]")
            .appName("tests")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.buffer.pageSize", "1m")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.adaptive.enabled", false)
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.codegen.wholeStage", false)
            .getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    SparkSessionProvider$.MODULE$._sparkSession_$eq(session);
    return session;
  }

  /** The session; it lives as long as the test run. */
  public static SparkSession session() {
    return SESSION;
  }

  /** A small table written by hand. */
  public static Dataset<Row> table(StructType type, List<Row> rows) {
    return SESSION.createDataFrame(rows, type);
  }

  /** Same columns, same rows, in the same order. */
  public static void assertSame(Dataset<Row> expected, Dataset<Row> actual) {
    new JavaDataFrameSuiteBase().assertDataFrameEquals(expected, actual);
  }
}
