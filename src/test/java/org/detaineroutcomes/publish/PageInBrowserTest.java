package org.detaineroutcomes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detaineroutcomes.Chromium;
import org.detaineroutcomes.publish.format.Format;
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
    for (Format format : Formats.named(List.of("html"))) {
      for (Format.Document document : format.write(Fixture.report())) {
        Path file = folder.resolve(document.path());
        Files.createDirectories(file.getParent());
        Files.write(file, document.bytes());
      }
    }
    Path log = folder.resolve("log.txt");
    String dom = run(page, log);
    String console = Files.readString(log);

    long charts =
        Fixture.report().sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(FigureModel.class::isInstance)
            .count();
    assertThat(dom.split("<img src=\"figures/", -1)).hasSize(1 + (int) charts);
    assertThat(dom.split("srcset=\"figures/narrow/", -1))
        .as("each for wide and for narrow screens")
        .hasSize(1 + (int) charts);
    assertThat(dom).as("as files, which keep the page light").doesNotContain("<svg");
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
