package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run killed half-way leaves the release before in force, and the next run succeeds. */
@Tag("road")
@Tag("slow")
class KilledRunTest {
  @TempDir Path folder;

  @Test
  void whatAKilledRunLeftIsClearedByTheNext() throws Exception {
    SmallJob job = SmallJob.published(folder);
    Warehouse warehouse = new Warehouse(job.warehouse().toString());
    String before = warehouse.currentId().orElseThrow();

    String killed = killWhenItHasBegun(job, before);

    assertThat(warehouse.currentId()).contains(before);
    assertThat(warehouse.published()).containsExactly(before);
    assertThat(leftForAWhile()).allMatch(name -> name.matches("detainer-run-\\d+-\\w+ rwx------"));
    SmallJob.Said next = job.say("run");
    assertThat(next.exit()).as(next.text()).isZero();
    assertThat(next.text()).contains("Cleared what an interrupted run left: " + killed);
    assertThat(warehouse.open("current").manifest().tables)
        .isEqualTo(warehouse.open(before).manifest().tables);
  }

  /** Names and rights of what the killed run kept for a while. */
  private List<String> leftForAWhile() throws IOException {
    List<String> left = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder.resolve("tmp"))) {
      for (Path path : all.toList()) {
        left.add(
            path.getFileName()
                + " "
                + PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
      }
    }
    return left;
  }

  /** Starts a run as a process of its own and kills it as soon as its release has tables. */
  private static String killWhenItHasBegun(SmallJob job, String before)
      throws IOException, InterruptedException {
    Path releases = job.warehouse().resolve("releases");
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      releases.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process = start(job);
      try {
        assertThat(watch.poll(5, TimeUnit.MINUTES)).as("a release begun").isNotNull();
        Path begun = newest(releases, before);
        begun.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        Path staged = begun.resolve("staged");
        for (int i = 0; i < 300 && process.isAlive() && !Files.exists(staged); i++) {
          watch.poll(1, TimeUnit.SECONDS);
        }
        assertThat(staged).exists();
        return begun.getFileName().toString();
      } finally {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
      }
    }
  }

  private static Path newest(Path releases, String before) throws IOException {
    try (Stream<Path> all = Files.list(releases)) {
      return all.filter(path -> !path.endsWith(before)).findFirst().orElseThrow();
    }
  }

  private static Process start(SmallJob job) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
    Path temporary = Files.createDirectories(job.folder().resolve("tmp"));
    command.addAll(List.of("-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.detaineroutcomes.cli.Main", "run"));
    command.add(job.folder().resolve("job.yaml").toString());
    command.addAll(List.of("--inputs", job.folder().toString()));
    command.addAll(List.of("--warehouse", job.warehouse().toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(job.folder().resolve("killed.log").toFile())
        .start();
  }
}
