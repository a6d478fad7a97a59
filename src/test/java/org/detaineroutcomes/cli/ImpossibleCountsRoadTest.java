package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts that no place has are named with their place, whatever the rule makes of them. */
@Tag("road")
@Tag("slow")
class ImpossibleCountsRoadTest {
  private static final String JUMP =
      SmallJob.crimes().replace("Erie,County Total,2012,,0,0,5", "Erie,County Total,2012,,0,0,50");
  private static final String FOUND =
      "counts of offenses 10 times the year before and after, which count unless their input says"
          + " jumps: set-aside: crimes.csv, row 10, murder 50 of Erie in 2012";

  @TempDir Path folder;

  @Test
  void aJumpIsKeptAndNamedOrSetAsideAndNamed() throws IOException {
    SmallJob.Said kept = new SmallJob(folder).write("crimes.csv", JUMP).say("check");
    SmallJob.Said emptied =
        new SmallJob(folder)
            .write("crimes.csv", JUMP)
            .job("path: crimes.csv}", "path: crimes.csv, jumps: set-aside}")
            .say("check");

    assertThat(kept.text()).contains(FOUND + "\n");
    assertThat(emptied.text()).contains(FOUND + " (set aside)");
  }

  @Test
  void aNegativeCountIsNamedToo() throws IOException {
    SmallJob.Said said =
        new SmallJob(folder)
            .write("crimes.csv", JUMP.replace("2012,,0,0,50", "2012,,0,0,-50"))
            .say("check");

    assertThat(said.text())
        .contains("counts of offenses below 0")
        .contains("crimes.csv, row 10, murder -50 of Erie in 2012");
  }
}
