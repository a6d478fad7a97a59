package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.schema.results.DataQuality;
import org.detaineroutcomes.store.DriftRecord;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How good the data is, as figures of a release, and what a job does about it. */
@Tag("road")
@Tag("slow")
class DataQualityRoadTest {
  @TempDir Path folder;

  @Test
  void everyInputHasItsFiguresAndThePageShowsThem() throws IOException {
    SmallJob job = SmallJob.published(folder);
    Release release = new Warehouse(job.warehouse().toString()).open("current");

    assertThat(figures(release, "crimes", 1, ""))
        .contains(
            "kept 1.0 no_threshold",
            "quarantined 0.0 met",
            "uniqueness 1.0 met",
            "jumps 0.0 met",
            "coverage 1.0 no_threshold",
            "freshness 0.0 no_threshold");
    assertThat(figures(release, "crimes", 1, "murder"))
        .containsExactly(
            "completeness 1.0 no_threshold", "highest 5.0 no_threshold", "lowest 5.0 no_threshold");
    assertThat(figures(release, "population", 3, "population"))
        .containsExactly(
            "completeness 1.0 no_threshold",
            "highest 305000.0 no_threshold",
            "lowest 300000.0 no_threshold");
    assertThat(figures(release, "crimes", 1, "agency_note")).isEmpty();
    assertThat(release.readReport("sources.html"))
        .contains("id=\"quality\"", "Rows that repeat no other", "Window covered");
    assertThat(release.manifest().drift).isEmpty();
  }

  @Test
  void aJobThatAsksForMoreThanItsFilesHaveStopsWithTheFigureAndTheThreshold() throws IOException {
    SmallJob.Said said =
        new SmallJob(folder)
            .job("publish:", "quality: {freshness: 300, stop: [freshness]}\npublish:")
            .write("crimes.csv", SmallJob.crimes().replaceAll("(?m)^.*,201[45],.*\\n", ""))
            .say("run");

    assertThat(said.exit()).isEqualTo(4);
    assertThat(said.text())
        .contains(
            "Cannot go on with input 1 (crimes.csv for table crimes): freshness is 730, and the"
                + " job asks for at most 300");
  }

  @Test
  void whatMovedSinceTheReleaseBeforeIsNamedAndStopsTheRunWhereTheJobSaysSo() throws IOException {
    SmallJob job =
        SmallJob.published(folder)
            .write("crimes.csv", SmallJob.crimes().replaceAll("(?m)^Onondaga.*\\n", ""));

    SmallJob.Said stopped =
        job.job("publish:", "quality: {drift: 0.1, stop: [drift]}\npublish:").say("run");
    SmallJob.Said warned =
        job.job("quality: {drift: 0.1, stop: [drift]}", "quality: {drift: 0.1}").say("run");

    assertThat(stopped.exit()).isEqualTo(4);
    assertThat(stopped.text())
        .contains("Cannot go on: the rows of table crimes moved by more than 0.1");
    assertThat(warned.exit()).as(warned.text()).isZero();
    assertThat(warned.text())
        .contains("Data quality: offenses: rows moved by 25% since the release before");
    assertThat(new Warehouse(job.warehouse().toString()).open("current").manifest().drift)
        .contains(new DriftRecord("crimes", "", 0.25, "not_met"));
  }

  @Test
  void aDownloadThatWasCutShortIsCaughtByTheDigestThatTheJobPins() throws IOException {
    String whole = SmallJob.crimes();
    String digest = org.detaineroutcomes.model.Sha256.of(whole.getBytes(StandardCharsets.UTF_8));
    SmallJob job =
        new SmallJob(folder)
            .job("path: crimes.csv}", "path: crimes.csv, sha256: " + digest + "}")
            .write("crimes.csv", whole.substring(0, whole.length() / 2));

    SmallJob.Said said = job.say("check");

    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.text()).contains("crimes.csv", digest);
    assertThat(job.write("crimes.csv", whole).say("check").exit()).isZero();
  }

  @Test
  void aDownloadThatWasCutShortIsCaughtByItsOwnStructure() throws IOException {
    Path archive = Files.createDirectories(folder.resolve("made")).resolve("crimes.csv.gz");
    try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(archive))) {
      out.write(SmallJob.crimes().getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(archive);
    SmallJob job =
        new SmallJob(folder)
            .write("crimes.csv.gz", java.util.Arrays.copyOf(whole, whole.length - 20))
            .job("path: crimes.csv}", "path: crimes.csv.gz}");

    SmallJob.Said said = job.say("check");

    assertThat(said.exit()).as(said.text()).isEqualTo(3);
    assertThat(said.text()).contains("crimes.csv.gz").doesNotContain("a defect");
  }

  private static List<String> figures(Release release, String table, int input, String column) {
    return TableRow.of(release, DataQuality.TABLE).stream()
        .filter(row -> row.text(DataQuality.STAGED).equals(table))
        .filter(row -> row.whole(DataQuality.INPUT) == input)
        .filter(row -> row.textOrEmpty(DataQuality.COLUMN).equals(column))
        .map(
            row ->
                row.text(DataQuality.DIMENSION)
                    + " "
                    + row.number(DataQuality.VALUE)
                    + " "
                    + row.text(DataQuality.VERDICT))
        .sorted()
        .toList();
  }
}
