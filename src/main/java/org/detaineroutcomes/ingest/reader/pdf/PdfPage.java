package org.detaineroutcomes.ingest.reader.pdf;

import java.util.List;

/**
 * One page: its words and its straight lines.
 *
 * @param number from 1
 * @param width points, as it is read
 * @param height points, as it is read
 * @param words in no order that matters
 * @param across horizontal rules, pieces joined
 * @param down vertical rules, pieces joined
 * @param picture true where it shows an image
 * @param aslant text that runs another way than most, such as a stamp across the page; empty: none
 * @param nameless characters that are drawn, but are no letter to the file
 */
public record PdfPage(
    int number,
    double width,
    double height,
    List<Word> words,
    List<RuledLine> across,
    List<RuledLine> down,
    boolean picture,
    String aslant,
    int nameless) {

  /** The same page with some of its words. */
  public PdfPage with(List<Word> others) {
    return new PdfPage(number, width, height, others, across, down, picture, aslant, nameless);
  }

  /** The words as lines, from the top. */
  public List<TextLine> lines() {
    return TextLine.of(words);
  }
}
