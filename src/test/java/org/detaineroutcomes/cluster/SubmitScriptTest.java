package org.detaineroutcomes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What jobs/submit.sh does if the jar, Spark or a file to stage is missing. */
class SubmitScriptTest {
  @TempDir Path home;

  @BeforeEach
  void copyTheScript() throws IOException {
    Files.createDirectories(home.resolve("jobs"));
    Files.createDirectories(home.resolve("tools"));
    Files.copy(Path.of("jobs/submit.sh"), home.resolve("jobs/submit.sh"));
  }

  @Test
  void aMissingJarAndAMissingSparkAreBuilt() throws Exception {
    maven(
        """
        echo "mvn $*"
        case "$*" in
          *spark/pom.xml*) mkdir -p target/spark-9/jars ;;
          *) mkdir -p target; touch target/detainer-outcomes-1-cluster.jar ;;
        esac
        """);

    String said = submit(null);

    assertThat(said)
        .contains("mvn -q -B -Pcluster -DskipTests -Dspotless.check.skip package")
        .contains("mvn -q -B -f src/test/spark/pom.xml package")
        .contains("found no spark-core jar in its folder jars");
  }

  @Test
  void anotherSparkIsNamedByItsJar() throws Exception {
    jar("target/detainer-outcomes-1-cluster.jar");
    jar("spark/jars/spark-core_2.12-3.5.1.jar");

    assertThat(submit(null))
        .contains(
            "Cannot submit with " + home.resolve("spark") + ": found spark-core_2.12-3.5.1.jar\n")
        .contains("do: set SPARK_HOME to a distribution of Spark 4.0, 4.1 or 4.2 for Scala 2.13");
  }

  @Test
  void whyAFileCannotBeStagedIsSaid() throws Exception {
    jar("target/detainer-outcomes-1-cluster.jar");
    jar("spark/jars/spark-core_2.13-4.1.0.jar");

    assertThat(submit("hdfs:///apps")).contains("org.apache.hadoop.fs.FsShell");
  }

  private void jar(String relative) throws IOException {
    Files.createDirectories(home.resolve(relative).getParent());
    Files.createFile(home.resolve(relative));
  }

  private void maven(String commands) throws IOException {
    Path maven = Files.writeString(home.resolve("tools/mvn"), "#!/bin/sh\n" + commands);
    assertThat(maven.toFile().setExecutable(true)).isTrue();
  }

  private String submit(String stage) throws Exception {
    ProcessBuilder script =
        new ProcessBuilder(List.of("bash", home + "/jobs/submit.sh", "local", "job.yaml"))
            .redirectErrorStream(true);
    script.environment().remove("SPARK_HOME");
    script.environment().remove("STAGE");
    script
        .environment()
        .merge(
            "PATH",
            home.resolve("tools").toString(),
            (path, own) -> own + File.pathSeparator + path);
    if (Files.exists(home.resolve("spark"))) {
      script.environment().put("SPARK_HOME", home.resolve("spark").toString());
    }
    if (stage != null) {
      script.environment().put("STAGE", stage);
    }
    Process process = script.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isNotZero();
    return said;
  }
}
