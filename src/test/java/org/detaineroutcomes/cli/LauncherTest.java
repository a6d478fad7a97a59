package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher with a Java that crashes while it keeps its classes, after the program has ended.
 */
class LauncherTest {
  @TempDir Path folder;

  @BeforeEach
  void aBuiltProgram() throws IOException {
    Files.createDirectories(folder.resolve("target/lib"));
    Files.createDirectories(folder.resolve("java/bin"));
    Files.createFile(folder.resolve("target/detainer-outcomes.jar"));
    Files.copy(Path.of("detainer"), folder.resolve("detainer"));
    Files.copy(Path.of("pom.xml"), folder.resolve("pom.xml"));
    assertThat(folder.resolve("detainer").toFile().setExecutable(true)).isTrue();
  }

  @Test
  void classesAreKeptInTheSecondRunAndIfThatFailsInNone() throws Exception {
    java("case \"$*\" in *ArchiveClassesAtExit*) echo keeps; kill -ABRT $$ ;; esac");
    Files.delete(turn());
    assertThat(run()).isEqualTo("exit 0");
    assertThat(run()).startsWith("keeps\n");
    assertThat(run()).isEqualTo("exit 0");
  }

  @Test
  void aCrashAfterTheProgramChangesNeitherItsCodeNorItsWords() throws Exception {
    java("echo said; echo complained >&2; echo 0 >\"$file\"; kill -ABRT $$");
    assertThat(run()).isEqualTo("said\ncomplained\nexit 0");

    java("echo 4 >\"$file\"; kill -SEGV $$");
    assertThat(run()).isEqualTo("exit 4");
  }

  @Test
  void aCrashOfTheProgramIsSaid() throws Exception {
    java("kill -ABRT $$");
    assertThat(run())
        .isEqualTo("Java itself stopped (code 134); run again: it then says more.\nexit 134");
  }

  @Test
  void otherCodesAreHandedOn() throws Exception {
    java("echo 3 >\"$file\"; exit 3");
    assertThat(run()).isEqualTo("exit 3");

    java("exit 130");
    assertThat(run()).isEqualTo("exit 130");
  }

  private void java(String does) throws IOException {
    Path java = folder.resolve("java/bin/java");
    Files.writeString(
        java,
        """
        #!/usr/bin/env bash
        for word in "$@"; do
          case "$word" in -Ddetainer.exit.file=*) file=${word#*=} ;; esac
        done
        %s
        """
            .formatted(does));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(turn(), "second");
  }

  private Path turn() {
    return folder.resolve("target/classes-spark.turn");
  }

  /** What was said, in the order of both streams, and the exit code. */
  private String run() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(folder.resolve("detainer").toString(), "run", "jobs/none.yaml")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    builder.environment().put("DETAINER_NO_BUILD", "1");
    builder.environment().remove("DETAINER_JAVA_OPTS");
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + "exit " + process.waitFor();
  }
}
