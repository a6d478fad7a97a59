package org.detaineroutcomes.ingest.reader.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PageScannerTest {
  private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  /** What a test draws. */
  private interface Drawing {
    void on(PDPageContentStream content) throws IOException;
  }

  @Test
  void aStampAcrossThePageIsNoPartOfItsLines() throws IOException {
    PdfPage page =
        page(
            content -> {
              text(content, "Alder County", 10, Matrix.getTranslateInstance(50, 700));
              text(content, "DRAFT", 90, Matrix.getRotateInstance(0.7, 60, 350));
            });

    assertThat(page.lines()).extracting(TextLine::text).containsExactly("Alder County");
    assertThat(page.aslant()).isEqualTo("DRAFT");
  }

  @Test
  void textOutsideTheWindowItIsDrawnThroughIsNotRead() throws IOException {
    PdfPage page =
        page(
            content -> {
              content.saveGraphicsState();
              content.addRect(0, 100, 600, 692);
              content.clip();
              text(content, "Alder County", 10, Matrix.getTranslateInstance(50, 700));
              text(content, "Birch County", 10, Matrix.getTranslateInstance(50, 90));
              content.restoreGraphicsState();
              text(content, "Cedar Parish", 10, Matrix.getTranslateInstance(50, 80));
            });

    assertThat(page.lines())
        .extracting(TextLine::text)
        .containsExactly("Alder County", "Cedar Parish");
  }

  @Test
  void textBeyondTheEdgeOfThePageIsNotRead() throws IOException {
    PdfPage page =
        page(
            content -> {
              text(content, "Alder County", 10, Matrix.getTranslateInstance(50, 700));
              text(content, "Birch County", 10, Matrix.getTranslateInstance(50, -20));
            });

    assertThat(page.lines()).extracting(TextLine::text).containsExactly("Alder County");
  }

  @Test
  void wordsOfALineThatIsSpreadToFillItsMeasureAreOnePhrase() throws IOException {
    PdfPage page =
        page(
            content -> {
              content.beginText();
              content.setFont(FONT, 10);
              content.setWordSpacing(6);
              content.newLineAtOffset(50, 700);
              content.showText("Section II: Jurisdictions with Recorded Declined Detainers");
              content.endText();
            });

    assertThat(page.lines().get(0).phrases()).hasSize(1);
  }

  private static void text(PDPageContentStream content, String text, float size, Matrix at)
      throws IOException {
    content.beginText();
    content.setFont(FONT, size);
    content.setTextMatrix(at);
    content.showText(text);
    content.endText();
  }

  private static PdfPage page(Drawing drawing) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        drawing.on(content);
      }
      List<PdfPage> pages = PageScanner.scan(document);
      return pages.get(0);
    }
  }
}
