package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.detaineroutcomes.cli.SmallJob.Said;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release is what its manifest says, or every file that is not is named. */
@Tag("road")
class VerifyCommandTest {
  @TempDir Path folder;

  @Test
  void aReleaseHoldsUntilOneOfItsFilesIsChangedRemovedOrAdded() throws IOException {
    SmallJob job = SmallJob.published(folder);
    String inputs = folder.toString();

    Said sound = job.said("verify", "current", "--inputs", inputs);
    assertThat(sound.exit()).as(sound.text()).isZero();
    assertThat(sound.text())
        .contains("is what its manifest says")
        .contains("3 inputs have the digests of the manifest");

    assertThat(job.said("verify", "current", "--inputs", inputs + "/nowhere").text())
        .contains("0 inputs have")
        .contains("not at hand, not checked: crimes.csv, ");

    Said again = job.said("verify", "current", "--inputs", inputs, "--rederive");
    assertThat(again.exit()).as(again.text()).isZero();
    assertThat(again.text()).contains("every table and file of the report came out the same");

    job.write("crimes.csv", SmallJob.crimes().replace(",60,", ",61,"));
    Said otherInput = job.said("verify", "current", "--inputs", inputs);
    assertThat(otherInput.exit()).isEqualTo(4);
    assertThat(otherInput.text()).contains("Cannot vouch for input crimes.csv");

    Path release = Path.of(new Warehouse(job.warehouse().toString()).open("current").location());
    Files.writeString(release.resolve("report/report.md"), "x");
    Files.delete(release.resolve("report/index.html"));
    Files.writeString(release.resolve("report/more.txt"), "x");
    Files.copy(
        parquet(release.resolve("marts/sample_units")),
        parquet(release.resolve("core/residents")),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.write(parquet(release.resolve("marts/panel")), new byte[] {1, 2, 3});
    Said broken = job.said("verify", "current", "--inputs", inputs + "/nowhere");

    assertThat(broken.exit()).isEqualTo(4);
    assertThat(broken.text())
        .contains("Cannot vouch for report/report.md")
        .contains("Cannot vouch for report/index.html", "the file is gone")
        .contains("Cannot vouch for report/more.txt", "the manifest does not know it")
        .contains("Cannot vouch for core/residents")
        .contains("Cannot vouch for marts/panel", "no readable Parquet")
        .contains("5 problems");
  }

  private static Path parquet(Path table) throws IOException {
    try (Stream<Path> files = Files.list(table)) {
      return files
          .filter(f -> f.toString().endsWith(".parquet"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aReleaseThatIsNotThereIsRefused() throws IOException {
    Said said = new SmallJob(folder).said("verify", "20260101T000000000Z-0123abcd");

    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.text()).contains("Cannot open release").contains("run a job first");
  }
}
