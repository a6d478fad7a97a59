package org.detaineroutcomes.publish.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.detaineroutcomes.publish.Fixture;
import org.junit.jupiter.api.Test;

class DocxFormatTest {
  @Test
  void theFirstFigureOfEachSectionStandsInTheDocumentWithItsWords() throws IOException {
    byte[] bytes = new DocxFormat().write(Fixture.report()).get(0).bytes();

    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      assertThat(document.getAllPictures()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(
              document.getParagraphs().stream()
                  .flatMap(paragraph -> paragraph.getRuns().stream())
                  .filter(run -> !run.getEmbeddedPictures().isEmpty()))
          .hasSameSizeAs(document.getAllPictures())
          .allSatisfy(run -> assertThat(alternative(run)).isNotBlank());
      assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
          .anyMatch(text -> text.startsWith("Figure 1. "));
    }
  }

  private static String alternative(XWPFRun run) {
    return run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().getDescr();
  }
}
