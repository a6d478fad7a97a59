package org.detaineroutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs that publish to one warehouse at the same time. */
class TwoWritersTest {
  private static final String STORE = "spark.hadoop.fs.tagged.impl";

  @TempDir Path folder;

  @BeforeEach
  void install() {
    System.setProperty(STORE, TaggedStore.class.getName());
  }

  @AfterEach
  void forget() {
    System.clearProperty(STORE);
    TaggedStore.meanwhile = () -> {};
  }

  @Test
  void theLaterOneNamesTheOtherAsTheReleaseBeforeIt() {
    Warehouse warehouse = new Warehouse("tagged:" + folder);
    Release first = begin(warehouse);
    warehouse.publish(first);
    Release other = begin(warehouse);
    Release late = begin(warehouse);
    TaggedStore.meanwhile = () -> warehouse.publish(other);

    warehouse.publish(late);

    assertThat(warehouse.currentId()).contains(late.id());
    assertThat(warehouse.open("current").manifest().previous.release()).isEqualTo(other.id());
    assertThat(warehouse.open(other.id()).manifest().previous.release()).isEqualTo(first.id());
    assertThat(Integrity.of(new Warehouse(folder.toString()).open("current")).problems()).isEmpty();
  }

  @Test
  void ofTwoFirstReleasesTheLaterOneNamesTheOther() {
    Warehouse warehouse = new Warehouse("tagged:" + folder);
    Release other = begin(warehouse);
    Release late = begin(warehouse);
    TaggedStore.meanwhile = () -> warehouse.publish(other);

    warehouse.publish(late);

    assertThat(warehouse.open("current").manifest().previous.release()).isEqualTo(other.id());
  }

  @Test
  void aRunThatLosesEachTimeSaysSo() {
    Warehouse warehouse = new Warehouse("tagged:" + folder);
    Release late = begin(warehouse);
    TaggedStore.meanwhile = () -> publishOthers(warehouse, 5);

    assertThatThrownBy(() -> warehouse.publish(late))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("other releases became current 5 times while it was published");
    assertThat(warehouse.currentId()).isPresent().get().isNotEqualTo(late.id());
  }

  @Test
  void runsThatClearTheSameRemainsAndBeginAtTheSameTimeLoseNothing() throws Exception {
    Warehouse warehouse = new Warehouse(folder.toString());
    List<String> abandoned = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Release crashed = begin(warehouse);
      crashed.finish("ingest");
      abandoned.add(crashed.id());
      Files.writeString(
          folder.resolve("releases/" + crashed.id() + "/running"),
          Owner.ofThisProcess().host() + " 999999999 2020-01-01T00:00:00Z");
    }
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<List<String>> run =
        () -> {
          Warehouse mine = new Warehouse(folder.toString());
          together.await();
          List<String> cleared = new ArrayList<>(mine.clearAbandoned());
          for (int i = 0; i < 10; i++) {
            mine.publish(begin(mine));
            cleared.addAll(mine.clearAbandoned());
          }
          return cleared;
        };
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<List<String>> one = two.submit(run);
      List<String> cleared = new ArrayList<>(two.submit(run).get());
      cleared.addAll(one.get());

      assertThat(cleared).containsExactlyInAnyOrderElementsOf(abandoned);
      assertThat(warehouse.published()).hasSize(20);
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void aReleaseThatAnotherProcessIsAtWorkOnIsNotTakenUp() throws IOException {
    Warehouse warehouse = new Warehouse(folder.toString());
    Release other = begin(warehouse);
    other.finish("ingest");
    Files.writeString(
        folder.resolve("releases/" + other.id() + "/running"), "elsewhere 4711 2020-01-01");

    assertThatThrownBy(() -> warehouse.resume("made-by-hand", "ingest"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("process 4711 on elsewhere is at work on it");
  }

  @Test
  void aNameThatIsNotTheExpectedOneIsLeftAlone() throws IOException {
    FileSystem local = LocalFileSystem.getLocal(Storage.settings());
    org.apache.hadoop.fs.Path current =
        new org.apache.hadoop.fs.Path(folder.resolve("current").toUri());
    for (Swap swap : List.of(Swap.RENAME, Swap.PUT)) {
      Files.writeString(folder.resolve("current"), "other");
      Files.deleteIfExists(folder.resolve(".current.crc"));
      assertThat(swap.replaceIf(local, current, Optional.of(bytes("old")), bytes("new"))).isFalse();
      assertThat(swap.replaceIf(local, current, Optional.empty(), bytes("new"))).isFalse();
      assertThat(folder.resolve("current")).hasContent("other");
      assertThat(swap.replaceIf(local, current, Optional.of(bytes("other")), bytes("new")))
          .isTrue();
      assertThat(folder.resolve("current")).hasContent("new");
    }
  }

  /** Each publishes before the next put, so that the run at hand never has the name it read. */
  private static void publishOthers(Warehouse warehouse, int left) {
    warehouse.publish(begin(warehouse));
    if (left > 1) {
      TaggedStore.meanwhile = () -> publishOthers(warehouse, left - 1);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Release begin(Warehouse warehouse) {
    Manifest manifest = new Manifest();
    manifest.job = "made-by-hand";
    manifest.resultKey = "0123456789abcdef";
    Release release = warehouse.begin(manifest);
    release.writeReport("index.html", "report");
    release.finish("publish");
    return release;
  }
}
