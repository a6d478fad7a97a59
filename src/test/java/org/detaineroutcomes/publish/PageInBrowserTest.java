package org.detaineroutcomes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.Chromium;
import org.detaineroutcomes.publish.format.Formats;
import org.detaineroutcomes.publish.report.FigureModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class PageInBrowserTest {
  @TempDir Path folder;

  @Test
  void everyChartIsDrawnAndNothingIsAskedOfTheNetwork() throws Exception {
    Path page = folder.resolve("technical.html");
    Files.writeString(
        page, Formats.named(List.of("html")).get(0).write(Fixture.report()).get(0).text());
    Path log = folder.resolve("log.txt");
    String dom = run(page, log);
    String console = Files.readString(log);

    long charts =
        Fixture.report().sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(FigureModel.class::isInstance)
            .count();
    assertThat(dom.split("<svg", -1))
        .as("each for wide and for narrow screens")
        .hasSize(1 + 2 * (int) charts);
    assertThat(console).doesNotContain("CONSOLE");
    assertThat(dom)
        .doesNotContain("src=\"http")
        .doesNotContain("@import")
        .doesNotContain("url(http");
  }

  private String run(Path page, Path log) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    Chromium.run(page, folder.resolve("profile"), dom, log, "--dump-dom");
    return Files.readString(dom);
  }
}
