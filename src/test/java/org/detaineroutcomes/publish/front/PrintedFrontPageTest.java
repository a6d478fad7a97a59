package org.detaineroutcomes.publish.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.detaineroutcomes.Chromium;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.publish.Fixture;
import org.detaineroutcomes.publish.Publish;
import org.detaineroutcomes.store.Integrity;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedFrontPageTest {
  @TempDir Path folder;

  private Warehouse warehouse;
  private Release release;

  @BeforeEach
  void publish() {
    warehouse = new Warehouse(folder.resolve("warehouse").toString());
    release = warehouse.begin(Fixture.manifest());
    Publish.run(Fixture.job(Map.of()), release);
    warehouse.publish(release);
  }

  private void announce() {
    for (String key : warehouse.keysOf("0123abcd")) {
      warehouse.announce(key, CorrectionNotice.styleSheet("feed", "two rows were lost."));
    }
  }

  @Test
  void aCorrectionChangesNoFileOfTheReleaseThatItCorrects() {
    announce();
    assertThat(Integrity.of(release).problems()).isEmpty();
    assertThat(
            Path.of(release.location())
                .resolve("report")
                .resolve(CorrectionNotice.path(Fixture.manifest().resultKey)))
        .exists();
  }

  @Test
  void aReleaseThatWasNeverPublishedCannotBeCorrected() {
    assertThatThrownBy(() -> warehouse.keysOf("ffffffff"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot correct release 'ffffffff'");
  }

  @Test
  @Tag("browser")
  void thePageFitsTwoPrintedSidesAndShowsItsCorrection() throws Exception {
    announce();
    Path pdf = folder.resolve("page.pdf");
    Chromium.run(
        Path.of(release.location()).resolve("report/index.html"),
        folder.resolve("profile"),
        folder.resolve("out.txt"),
        folder.resolve("log.txt"),
        "--no-pdf-header-footer",
        "--print-to-pdf=" + pdf);
    try (PDDocument printed = Loader.loadPDF(Files.readAllBytes(pdf))) {
      assertThat(printed.getNumberOfPages()).isLessThanOrEqualTo(2);
      assertThat(new PDFTextStripper().getText(printed)).contains("Corrected: two rows were lost.");
    }
  }
}
