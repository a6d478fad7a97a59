package org.detaineroutcomes.ingest.source.ddor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detaineroutcomes.ingest.reader.pdf.Hyphens;
import org.detaineroutcomes.ingest.reader.pdf.PdfCellText;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;

/** Lines as paragraphs: parted where there is a gap, a bullet or another size. */
final class Paragraphs {
  /** One paragraph and the page it begins on. */
  record Paragraph(int page, String text) {}

  private final Hyphens hyphens;
  private final List<Paragraph> found = new ArrayList<>();

  private Paragraphs(Hyphens hyphens) {
    this.hyphens = hyphens;
  }

  /** The paragraphs of lines by page; one that a page break cuts in mid-sentence is whole again. */
  static List<Paragraph> of(Map<Integer, List<TextLine>> pages, Hyphens hyphens) {
    Paragraphs paragraphs = new Paragraphs(hyphens);
    new LinkedHashMap<>(pages).forEach(paragraphs::page);
    return paragraphs.found;
  }

  /** All of them as one text. */
  static String text(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
  }

  private void page(int page, List<TextLine> lines) {
    List<TextLine> open = new ArrayList<>();
    boolean first = true;
    for (TextLine line : lines) {
      if (!open.isEmpty() && parted(open.get(open.size() - 1), line)) {
        close(page, open, first);
        first = false;
      }
      open.add(line);
    }
    close(page, open, first);
  }

  private static boolean parted(TextLine above, TextLine line) {
    double pitch = line.baseline() - above.baseline();
    return pitch > 1.65 * Math.max(line.size(), above.size())
        || Math.abs(line.size() - above.size()) > 0.12 * above.size()
        || line.text().startsWith("•")
        || SectionHeadings.number(line).isPresent();
  }

  private void close(int page, List<TextLine> open, boolean first) {
    if (open.isEmpty()) {
      return;
    }
    String text = PdfCellText.of(open, hyphens).text();
    Paragraph before = found.isEmpty() ? null : found.get(found.size() - 1);
    if (first
        && before != null
        && before.page() < page
        && !before.text().matches("(?s).*[.:;!?”\"]$")
        && text.matches("(?s)\\p{Ll}.*")) {
      PdfCellText joined =
          new PdfCellText(before.text(), List.of()).and(new PdfCellText(text, List.of()), hyphens);
      found.set(found.size() - 1, new Paragraph(before.page(), joined.text()));
    } else if (!text.isEmpty()) {
      found.add(new Paragraph(page, text));
    }
    open.clear();
  }
}
