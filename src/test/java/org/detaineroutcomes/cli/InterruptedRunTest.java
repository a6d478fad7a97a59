package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C ends a run at once with one line and the exit code 130. */
@Tag("road")
class InterruptedRunTest {
  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void ctrlCSaysOneLineAndTouchesNothingPublished() throws Exception {
    SmallJob job = SmallJob.published(folder);
    Warehouse warehouse = new Warehouse(job.warehouse().toString());
    String before = warehouse.currentId().orElseThrow();

    Process process = start(job);
    StringBuilder said = new StringBuilder();
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      readUntil(err, "resolve", said);
      Instant sent = Instant.now();
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofSeconds(10));
      err.lines().forEach(line -> said.append(line).append('\n'));
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(said.toString()).endsWith("stopped; nothing published was touched\n");
    assertThat(said.toString()).doesNotContain("Exception").doesNotContain("defect");
    assertThat(warehouse.currentId()).contains(before);
    assertThat(warehouse.published()).containsExactly(before);
  }

  private static void readUntil(BufferedReader err, String sign, StringBuilder said)
      throws IOException {
    int read = 0;
    while (said.indexOf(sign) < 0 && (read = err.read()) >= 0) {
      said.append((char) read);
    }
    assertThat(read).as("ended before '%s': %s", sign, said).isNotNegative();
  }

  private static Process start(SmallJob job) throws IOException {
    // A process begun in the background of a shell is deaf to SIGINT: env gives it its ear again.
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
    command.addAll(
        List.of(
            "-Ddetainer.terminal=true",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.detaineroutcomes.cli.Main"));
    command.addAll(List.of("run", job.folder().resolve("job.yaml").toString()));
    command.addAll(List.of("--inputs", job.folder().toString()));
    command.addAll(List.of("--warehouse", job.warehouse().toString()));
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    return process;
  }
}
