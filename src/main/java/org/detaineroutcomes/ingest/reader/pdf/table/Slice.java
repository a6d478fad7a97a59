package org.detaineroutcomes.ingest.reader.pdf.table;

import java.util.List;
import org.detaineroutcomes.ingest.reader.pdf.PdfPage;
import org.detaineroutcomes.ingest.reader.pdf.RuledLine;
import org.detaineroutcomes.ingest.reader.pdf.TextLine;
import org.detaineroutcomes.ingest.reader.pdf.Word;

/**
 * The part of a page that one section has.
 *
 * @param page without its running heads and page numbers
 * @param top points from the top of the page
 * @param bottom points from the top of the page
 */
public record Slice(PdfPage page, double top, double bottom) {
  /** Words within. */
  public List<Word> words() {
    return page.words().stream()
        .filter(word -> word.baseline() > top && word.baseline() <= bottom)
        .toList();
  }

  /** Lines within. */
  public List<TextLine> lines() {
    return TextLine.of(words());
  }

  List<RuledLine> across() {
    return page.across().stream()
        .filter(rule -> rule.at() >= top - 2 && rule.at() <= bottom + 2)
        .toList();
  }

  List<RuledLine> down() {
    return page.down().stream().filter(rule -> rule.to() > top && rule.from() < bottom).toList();
  }
}
