package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.TableDigest;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Equal inputs give equal digests wherever and however they are read: other partitions, compiled
 * queries, another locale and time zone change nothing at all; a file that is cut, renamed or
 * turned upside down changes where rows come from, and no number.
 */
@Tag("road")
@Tag("slow")
class SameDigestsTest {
  private static final List<String> PARTITIONS =
      List.of(
          "spark.sql.shuffle.partitions",
          "spark.default.parallelism",
          "spark.sql.leafNodeDefaultParallelism");

  @TempDir Path folder;
  private SmallJob job;
  private Manifest sound;

  @BeforeEach
  void publish() throws IOException {
    job = SmallJob.published(folder);
    sound = current();
  }

  @Test
  void partitionsChangeNothing() throws IOException {
    PARTITIONS.forEach(name -> System.setProperty(name, "7"));
    System.setProperty("spark.sql.files.maxPartitionBytes", "1500");
    try {
      assertSame(run());
    } finally {
      PARTITIONS.forEach(System::clearProperty);
      System.clearProperty("spark.sql.files.maxPartitionBytes");
    }
  }

  @Test
  void neitherLocaleNorTimeZoneChangesAnything() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
    try {
      assertSame(run());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void compiledQueriesGiveWhatInterpretedOnesGive() throws IOException {
    System.setProperty(Sessions.SMALL_BYTES, "0");
    System.setProperty(Comet.ENABLED, "false");
    try {
      assertSame(run());
    } finally {
      System.clearProperty(Sessions.SMALL_BYTES);
      System.clearProperty(Comet.ENABLED);
    }
  }

  @Test
  void theOrderOfRowsInAFileChangesNoNumber() throws IOException {
    List<String> lines = new ArrayList<>(SmallJob.crimes().lines().skip(1).toList());
    Collections.reverse(lines);
    job.write("crimes.csv", text(lines));

    assertThat(numbers(run())).isEqualTo(numbers(sound));
  }

  @Test
  void neitherCutsNorTheOrderOfFilesChangeANumber() throws IOException {
    List<String> lines = SmallJob.crimes().lines().skip(1).toList();
    job.without("crimes.csv").job("path: crimes.csv", "path: \"part-*.csv\"");

    job.write("part-1.csv", text(lines.subList(0, 7)))
        .write("part-2.csv", text(lines.subList(7, 24)));
    Manifest cut = run();
    job.write("part-2.csv", text(lines.subList(0, 7)))
        .write("part-1.csv", text(lines.subList(7, 24)));
    Manifest swapped = run();

    assertThat(numbers(cut)).isEqualTo(numbers(sound));
    assertThat(numbers(swapped)).isEqualTo(numbers(sound));
  }

  private void assertSame(Manifest other) {
    assertThat(other.release).isNotEqualTo(sound.release);
    assertThat(other.tables).isEqualTo(sound.tables);
    assertThat(other.report).isEqualTo(sound.report);
    assertThat(other.resultKey).isEqualTo(sound.resultKey);
  }

  /** Tables of counts and of results; those before them say which row of which file is which. */
  private static Map<String, TableDigest> numbers(Manifest manifest) {
    Map<String, TableDigest> numbers = new TreeMap<>(manifest.tables);
    numbers.keySet().removeIf(name -> !name.startsWith("marts/") && !name.startsWith("results/"));
    assertThat(numbers).hasSizeGreaterThan(10);
    return numbers;
  }

  private static String text(List<String> lines) {
    return SmallJob.HEADINGS + "\n" + String.join("\n", lines) + "\n";
  }

  private Manifest run() throws IOException {
    SmallJob.Said said = job.say("run");
    assertThat(said.exit()).as(said.text()).isZero();
    return current();
  }

  private Manifest current() {
    return new Warehouse(job.warehouse().toString()).open("current").manifest();
  }
}
