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
import org.detaineroutcomes.publish.report.MapModel;
import org.detaineroutcomes.publish.report.MapModel.Area;
import org.detaineroutcomes.publish.report.MapModel.Look;
import org.detaineroutcomes.publish.report.MapModel.Panel;
import org.detaineroutcomes.publish.report.MapModel.Shade;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableNotes;
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

  @Test
  void ofMapsSideBySideASliderShowsOneAndWithoutScriptsAllStay() throws Exception {
    Report report = Fixture.report();
    MapModel map =
        new MapModel(
            "policies",
            "Policies by year",
            "In words",
            "Kind",
            List.of(new Shade("a limit", Look.KIND)),
            List.of(panel("2014", "42001"), panel("2015", "42003")),
            new TableNotes("kind", "a list", "2017-01-01", "counties", List.of()));
    Report with =
        new Report(
            report.name(),
            report.title(),
            report.banner(),
            report.opening(),
            report.facts(),
            report.warnings(),
            List.of(new Report.Section("maps", "Maps", List.of(), List.of(map))),
            report.resultKey());
    for (Format format : Formats.named(List.of("html"))) {
      for (Format.Document document : format.write(with)) {
        Path file = folder.resolve(document.path());
        Files.createDirectories(file.getParent());
        Files.write(file, document.bytes());
      }
    }
    Path page = folder.resolve("technical.html");
    String html = Files.readString(page);
    assertThat(html)
        .contains("<p class=\"slide\" hidden")
        .contains("<img src=\"figures/policies.svg\"");
    Files.writeString(page, html.replace("max=\"2\" value=\"0\"", "max=\"2\" value=\"2\""));

    Path log = folder.resolve("log.txt");
    String dom = run(page, log);

    assertThat(dom)
        .contains("<img src=\"figures/policies-2.svg\"")
        .contains("<output>2015</output>")
        .doesNotContain("<p class=\"slide\" hidden");
    assertThat(Files.readString(folder.resolve("figures/policies-2.svg")))
        .contains("Policies by year, 2015")
        .doesNotContain(">2014<");
    assertThat(Files.readString(log)).doesNotContain("CONSOLE");
  }

  private static Panel panel(String year, String county) {
    return new Panel(year, List.of(Area.of(county, "A county", 0)));
  }

  private String run(Path page, Path log) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    Chromium.run(page, folder.resolve("profile"), dom, log, "--dump-dom");
    return Files.readString(dom);
  }
}
