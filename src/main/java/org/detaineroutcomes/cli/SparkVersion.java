package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** The version of Spark that the process runs on, which spark-submit decides. */
final class SparkVersion {
  /** Lies in the jars of every version, and is read without any class of Spark. */
  private static final String FILE = "spark-version-info.properties";

  private SparkVersion() {}

  /**
   * Stops before a method is missing half-way.
   *
   * @throws Failure naming the version found and those that work
   */
  static void require() {
    ClassLoader classes = Thread.currentThread().getContextClassLoader();
    try (InputStream in = classes.getResourceAsStream(FILE)) {
      Properties info = new Properties();
      if (in != null) {
        info.load(in);
      }
      require(info.getProperty("version", "unknown"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void require(String version) {
    if (!version.startsWith("4.")) {
      throw new Failure(
          Problem.usage(
              "",
              "Cannot run on Spark " + version + ": versions 4.0, 4.1 and 4.2 work",
              "submit with a distribution of one of them, built for Scala 2.13"));
    }
  }
}
