package org.detaineroutcomes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.detaineroutcomes.publish.format.Formats;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class PageInBrowserTest {
  @TempDir Path folder;

  @Test
  void everyChartIsDrawnAndNothingIsAskedOfTheNetwork() throws Exception {
    Path page = folder.resolve("index.html");
    Files.writeString(
        page, Formats.named(List.of("html")).get(0).write(Fixture.report()).get(0).text());
    Path log = folder.resolve("log.txt");
    String dom = run(page, log);
    String console = Files.readString(log);

    assertThat(dom.split("<svg", -1))
        .hasSize(
            1
                + Fixture.report().sections().stream()
                    .flatMap(section -> section.blocks().stream())
                    .filter(org.detaineroutcomes.publish.report.ChartModel.class::isInstance)
                    .toList()
                    .size());
    assertThat(console).doesNotContain("CONSOLE");
    assertThat(dom)
        .doesNotContain("src=\"http")
        .doesNotContain("@import")
        .doesNotContain("url(http");
  }

  private String run(Path page, Path log) throws IOException, InterruptedException {
    Optional<Path> chromium = chromium();
    Assumptions.assumeTrue(chromium.isPresent(), "skipped: no chromium on the path");
    Path dom = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                chromium.get().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(dom);
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
        .flatMap(
            dir ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(Path.of(dir)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
