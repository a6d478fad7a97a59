package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.store.Manifest;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal inputs, job and code give equal tables and the same bytes in the report. */
@Tag("road")
@Tag("slow")
class RepeatedRunsTest {
  @TempDir Path folder;

  @Test
  void neitherASecondRunNorOtherThreadsChangeATableOrAByte() throws IOException {
    SmallJob job = new SmallJob(folder);

    Manifest first = published(job, "--master", "local[1]");
    Manifest second = published(job, "--master", "local[1]");
    Manifest threads = published(job, "--master", "local[4]");

    assertThat(first.tables).isNotEmpty();
    assertThat(first.report).containsKeys("index.html", "report.md");
    assertThat(List.of(second.tables, threads.tables)).containsOnly(first.tables);
    assertThat(List.of(second.report, threads.report)).containsOnly(first.report);
    assertThat(second.resultKey).isEqualTo(first.resultKey);
    assertThat(second.release).isNotEqualTo(first.release);
  }

  @Test
  void theVerbsOneByOneGiveWhatRunGives() throws IOException {
    SmallJob job = SmallJob.published(folder);
    Manifest whole = current(job).manifest();

    for (Verb verb : Verb.ALL) {
      assertThat(job.say(verb.title()).exit()).isZero();
    }

    Manifest steps = current(job).manifest();
    assertThat(steps.release).isNotEqualTo(whole.release);
    assertThat(steps.tables).isEqualTo(whole.tables);
    assertThat(steps.report).isEqualTo(whole.report);
  }

  @Test
  void aVerbWithoutTheOneBeforeSaysWhichToRun() throws IOException {
    SmallJob job = new SmallJob(folder);

    SmallJob.Said said = job.say("panel");

    assertThat(said.exit()).isEqualTo(4);
    assertThat(said.text()).contains("run 'detainer resolve'");
  }

  @Test
  void aCheckPreviewsRowsAndUnknownNamesAndWritesNothing() throws IOException {
    SmallJob job = new SmallJob(folder);
    job.write(
        "crimes.csv", SmallJob.crimes() + "Nowhere,County Total,2012,,0,0,5,1,1,1,1,1,1,1,x\n");

    SmallJob.Said said = job.say("check");

    assertThat(said.exit()).isZero();
    assertThat(said.text()).contains("1 name can't be placed").contains("Nowhere");
    assertThat(said.text().replaceAll(" +", " "))
        .contains("file format table pages edition status rows_in kept set_aside bad sha256")
        .contains("crimes.csv ny-dcjs crimes published 25 25 0 0");
    assertThat(job.warehouse()).doesNotExist();
  }

  private static Manifest published(SmallJob job, String... further) throws IOException {
    SmallJob.Said said = job.say("run", further);
    assertThat(said.exit()).as(said.text()).isZero();
    return current(job).manifest();
  }

  private static Release current(SmallJob job) {
    return new Warehouse(job.warehouse().toString()).open("current");
  }
}
