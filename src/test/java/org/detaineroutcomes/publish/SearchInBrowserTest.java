package org.detaineroutcomes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.detaineroutcomes.Chromium;
import org.detaineroutcomes.publish.material.Material;
import org.detaineroutcomes.publish.site.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class SearchInBrowserTest {
  @TempDir Path folder;

  @Test
  void aListIsFilteredAsOneTypesAndNothingIsAskedOfTheNetwork() throws Exception {
    Material material = Fixture.material(Map.of());
    String index =
        Pages.write(material, Fixture.report(material), Site.Rows.NONE)
            .filter(document -> document.path().equals("places/index.html"))
            .findFirst()
            .orElseThrow()
            .text();
    Path page = folder.resolve("index.html");
    Files.writeString(page, index.replace("type=\"search\"", "type=\"search\" value=\"tra 484\""));
    Path dom = folder.resolve("dom.html");
    Path log = folder.resolve("log.txt");

    Chromium.run(page, folder.resolve("profile"), dom, log, "--dump-dom");

    String shown = Files.readString(dom);
    assertThat(shown).contains("1 of 3</p>");
    assertThat(item(shown, "travis county")).doesNotContain("hidden");
    assertThat(item(shown, "harris county")).contains("hidden");
    assertThat(Files.readString(log)).doesNotContain("CONSOLE");
  }

  private static String item(String page, String keys) {
    int at = page.indexOf("data-keys=\"" + keys);
    return page.substring(page.lastIndexOf('<', at), page.indexOf('>', at));
  }
}
