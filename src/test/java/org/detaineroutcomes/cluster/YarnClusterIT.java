package org.detaineroutcomes.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.detaineroutcomes.cli.Main;
import org.detaineroutcomes.store.TableDigest;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job submitted to YARN, to a Spark of another version than the one that is built against, gives
 * the digests of one core.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class YarnClusterIT {
  private static final Path SPARK_HOME = Path.of("target", "spark-4.0.1").toAbsolutePath();

  @TempDir Path folder;

  @BeforeEach
  void needsADistribution() {
    assumeTrue(
        Files.isDirectory(SPARK_HOME.resolve("jars")),
        "No Spark for YARN: mvn -f src/test/spark/pom.xml package -Pyarn -Dspark.version=4.0.1");
  }

  @Test
  void aDriverHereAndExecutorsOnYarn() throws Exception {
    assertThat(submitted("client")).isEqualTo(alone());
  }

  @Test
  void aDriverOnYarnFindsJobAndFactsThatWereSentAlong() throws Exception {
    assertThat(submitted("cluster")).isEqualTo(alone());
  }

  private SortedMap<String, TableDigest> submitted(String mode) throws Exception {
    try (YarnCluster cluster = new YarnCluster(folder.resolve("cluster"))) {
      Map<String, String> environment = new HashMap<>();
      environment.put("SPARK_HOME", SPARK_HOME.toString());
      environment.put("SPARK_SCALA_VERSION", "2.13");
      environment.put("SPARK_LOCAL_IP", "127.0.0.1");
      environment.put("HADOOP_CONF_DIR", cluster.conf().toString());
      environment.put("DEPLOY_MODE", mode);
      environment.put("FACTS", "data");
      environment.put(
          "SUBMIT_OPTS",
          "--num-executors 2 --executor-memory 1g --driver-memory 1g"
              + " --conf spark.executor.cores=1 --conf spark.ui.enabled=false"
              + " --conf spark.yarn.jars=local:"
              + SPARK_HOME
              + "/jars/* --conf spark.yarn.stagingDir="
              + folder.resolve("staging").toUri());
      try (Submission submission =
          new Submission(
              environment,
              "yarn",
              "jobs/your-four-files.yaml",
              "--warehouse",
              folder.resolve("on-yarn").toString())) {
        submission.ended();
      }
    }
    return digests("on-yarn");
  }

  private SortedMap<String, TableDigest> alone() {
    int exit =
        Main.run(
            "run",
            "jobs/your-four-files.yaml",
            "--quiet",
            "--master",
            "local[1]",
            "--warehouse",
            folder.resolve("alone").toString());
    assertThat(exit).isZero();
    return digests("alone");
  }

  private SortedMap<String, TableDigest> digests(String warehouse) {
    return new Warehouse(folder.resolve(warehouse).toString()).open("current").manifest().tables;
  }
}
