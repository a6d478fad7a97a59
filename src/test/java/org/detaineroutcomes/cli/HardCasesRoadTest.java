package org.detaineroutcomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.detaineroutcomes.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are hard to read, taken along the road as people have them. */
@Tag("road")
@Tag("slow")
class HardCasesRoadTest {
  @TempDir Path folder;

  @Test
  void noNameOrNumberOfAPersonStandsInTheReportOrTheManifest() throws IOException {
    Path job = SharedData.hardCase("people/people.yaml");

    assertThat(run("run", job, SharedData.inputs())).isZero();
    assertThat(texts("report", "manifest.json"))
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain("A099888777")
                    .doesNotContain("A011222333")
                    .doesNotContain("A055666777"));
  }

  @Test
  void anIdThatStandsInFourRowsOfAWorkbookCountsOnce() throws IOException {
    Path job = SharedData.hardCase("reports/xl.yaml");

    assertThat(run("ingest", job, SharedData.hardCase("reports/jobs_in"))).isZero();
    assertThat(texts("progress.json"))
        .singleElement()
        .asString()
        .contains("3 rows of x23_dupid.xlsx repeat the id of an earlier row and do not count");
  }

  private int run(String verb, Path job, Path inputs) {
    return Main.run(
        verb, job.toString(), "--inputs", inputs.toString(), "--warehouse", folder.toString());
  }

  /** The files of the only release that have one of these names or lie in such a folder, read. */
  private List<String> texts(String... names) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("releases"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isIn(file, List.of(names)))
          .map(HardCasesRoadTest::text)
          .toList();
    }
  }

  private boolean isIn(Path file, List<String> names) {
    Path within = folder.resolve("releases").relativize(file);
    return within.getNameCount() > 1 && names.contains(within.getName(1).toString());
  }

  /** A picture is no text: its bytes are compared as they are. */
  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
