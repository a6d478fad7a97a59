package org.detaineroutcomes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detaineroutcomes.cli.Main;
import org.detaineroutcomes.store.TableDigest;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Jobs submitted to a cluster of processes give the digests of one core, whatever dies. */
class StandaloneClusterIT {
  private static final Path SPARK_HOME =
      Path.of("target", "spark-" + System.getProperty("spark.version", "4.1.0")).toAbsolutePath();
  private static final String SMALL_EXECUTORS =
      "--executor-memory 1g --conf spark.executor.cores=1 --conf spark.driver.host=127.0.0.1"
          + " --conf spark.driver.bindAddress=127.0.0.1 --conf spark.detainer.terminal=true"
          + " --conf spark.ui.enabled=false";

  @TempDir Path folder;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void anExecutorAndAWorkerThatAreKilledChangeNoDigest() throws Exception {
    Path job = folder.resolve("demo.yaml");
    Files.copy(Path.of("jobs", "demo.yaml"), job);
    Path events = Files.createDirectories(folder.resolve("events"));
    String spilling =
        " --conf spark.shuffle.spill.numElementsForceSpillThreshold=2000"
            + " --conf spark.eventLog.enabled=true --conf spark.eventLog.compress=false"
            + " --conf spark.eventLog.dir="
            + events.toUri();
    try (StandaloneCluster cluster = new StandaloneCluster(SPARK_HOME, folder.resolve("cluster"));
        Submission submitted =
            new Submission(
                with(cluster.environment(), SMALL_EXECUTORS + spilling),
                cluster.master(),
                job.toString(),
                "--warehouse",
                folder.resolve("on-cluster").toString())) {
      submitted.until("resolve ", " tasks");
      cluster.killExecutor();
      submitted.until("join ", " tasks");
      cluster.killWorker();
      assertThat(submitted.ended()).contains("is current.");
    }
    assertThat(spilled(events)).as("bytes spilled").isTrue();
    assertThat(digests("on-cluster")).isEqualTo(alone(job, "alone"));
  }

  @Test
  @EnabledIfSystemProperty(named = "cluster.mode", matches = "true")
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void aDriverOnTheClusterFindsJobAndFactsWhereTheyWereStaged() throws Exception {
    Path job = Path.of("jobs", "your-four-files.yaml");
    try (StandaloneCluster cluster = new StandaloneCluster(SPARK_HOME, folder.resolve("cluster"))) {
      Map<String, String> environment =
          with(
              cluster.environment(),
              SMALL_EXECUTORS
                  + " --driver-memory 1g --conf spark.standalone.submit.waitAppCompletion=true");
      environment.put("DEPLOY_MODE", "cluster");
      environment.put("STAGE", folder.resolve("stage").toUri().toString());
      environment.put("FACTS", "data");
      try (Submission submitted =
          new Submission(
              environment,
              cluster.master(),
              job.toString(),
              "--warehouse",
              folder.resolve("on-cluster").toString())) {
        assertThat(submitted.outcome().getValue()).contains("FINISHED");
      }
    }
    assertThat(digests("on-cluster")).isEqualTo(alone(job, "alone"));
  }

  @Test
  void anotherSparkIsRefusedWithTheVersionsThatWork() throws Exception {
    Path jars = Files.createDirectories(folder.resolve("spark-3.5.6/jars"));
    Files.createFile(jars.resolve("spark-core_2.12-3.5.6.jar"));
    Map<String, String> old = Map.of("SPARK_HOME", jars.getParent().toString());
    try (Submission submitted = new Submission(old, "local[1]", "jobs/demo.yaml")) {
      assertThat(submitted.outcome())
          .satisfies(outcome -> assertThat(outcome.getKey()).isEqualTo(2))
          .satisfies(
              outcome ->
                  assertThat(outcome.getValue())
                      .contains("found spark-core_2.12-3.5.6.jar")
                      .contains("Spark 4.0, 4.1 or 4.2 for Scala 2.13"));
    }
  }

  private static Map<String, String> with(Map<String, String> environment, String options) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("SUBMIT_OPTS", options);
    return all;
  }

  private SortedMap<String, TableDigest> alone(Path job, String warehouse) {
    int exit =
        Main.run(
            "run",
            job.toString(),
            "--quiet",
            "--master",
            "local[1]",
            "--warehouse",
            folder.resolve(warehouse).toString());
    assertThat(exit).isZero();
    return digests(warehouse);
  }

  private SortedMap<String, TableDigest> digests(String warehouse) {
    return new Warehouse(folder.resolve(warehouse).toString()).open("current").manifest().tables;
  }

  private static boolean spilled(Path events) throws IOException {
    Pattern some = Pattern.compile("\"Disk Bytes Spilled\":[1-9]");
    try (Stream<Path> files = Files.walk(events)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          if (lines.anyMatch(line -> some.matcher(line).find())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
