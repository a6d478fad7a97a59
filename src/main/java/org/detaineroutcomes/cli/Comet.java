package org.detaineroutcomes.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/**
 * Apache DataFusion Comet, which runs most of Spark's plans in native code, if its library lies
 * beside the program ({@code mvn -Pcomet package}) and loads on this machine. Figures and digests
 * are the same with it and without.
 */
final class Comet {
  /** Set to false, queries are Spark's own. */
  static final String ENABLED = "spark.comet.enabled";

  private static final String PLUGINS = "spark.plugins";
  private static final String PLUGIN = "org.apache.spark.CometPlugin";
  private static final String LIBRARY = "org.apache.comet.NativeBase";
  private static final long LEAST = 1L << 30;
  private static final long MOST = 4L << 30;

  private Comet() {}

  /** Its version, if it is there, loads and is not switched off. */
  static Optional<String> version() {
    if ("false".equals(System.getProperty(ENABLED))) {
      return Optional.empty();
    }
    try {
      Class<?> library = Class.forName(LIBRARY);
      boolean loaded = (Boolean) library.getMethod("isLoaded").invoke(null);
      String version = library.getPackage().getImplementationVersion();
      return loaded ? Optional.of(version == null ? "" : version) : Optional.empty();
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Whether a session was started with it. */
  static boolean isUsedBy(SparkSession spark) {
    return PLUGIN.equals(spark.sparkContext().getConf().get(PLUGINS, ""));
  }

  /** What a session is told to use it. It takes memory beside the heap: half as much, 1 to 4 GB. */
  static Map<String, String> options() {
    long beside = Math.max(LEAST, Math.min(MOST, Runtime.getRuntime().maxMemory() / 2));
    Map<String, String> options = new TreeMap<>();
    options.put(PLUGINS, PLUGIN);
    options.put(
        "spark.shuffle.manager",
        "org.apache.spark.sql.comet.execution.shuffle.CometShuffleManager");
    options.put(ENABLED, "true");
    options.put("spark.comet.exec.enabled", "true");
    options.put("spark.comet.shuffle.enabled", "true");
    options.put("spark.memory.offHeap.enabled", "true");
    options.put("spark.memory.offHeap.size", Long.toString(beside));
    return options;
  }
}
