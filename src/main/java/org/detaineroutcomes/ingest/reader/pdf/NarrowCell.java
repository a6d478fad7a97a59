package org.detaineroutcomes.ingest.reader.pdf;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Goes down the lines of a cell and tells which of them goes on with a word of the line above. A
 * printer breaks a word without a hyphen only where it is longer than a line: the line above is
 * full and both parts together are wider than the cell.
 */
final class NarrowCell {
  private static final Pattern LETTER_END = Pattern.compile(".*\\p{L}");
  private static final Pattern LETTER_START = Pattern.compile("\\p{Ll}.*");
  private static final Pattern DIGIT_END = Pattern.compile(".*\\d");
  private static final Pattern DIGIT_START = Pattern.compile("\\d.*");

  /** In font sizes. */
  private static final double WIDE_LETTER = 0.6;

  private static final double WIDEST_LETTER = 0.95;

  private final Hyphens hyphens;
  private final double room;
  private TextLine above;
  private String part = "";
  private double width;
  private boolean alone;

  /** In a name every word begins with a capital, but for small ones. */
  private final boolean named;

  NarrowCell(List<TextLine> lines, Hyphens hyphens, double room) {
    this.hyphens = hyphens;
    this.room = room;
    named =
        lines.stream()
            .flatMap(line -> line.words().stream().skip(1))
            .allMatch(word -> !LETTER_START.matcher(word.text()).matches() || hyphens.small(word));
  }

  /** Whether the next line begins within a word. */
  boolean breaks(TextLine line) {
    Word head = line.words().get(0);
    boolean within = above != null && within(head, line.words().size() == 1);
    Word last = line.words().get(line.words().size() - 1);
    boolean whole = line.words().size() == 1 && within;
    part = whole ? part + last.text() : last.text();
    width = last.to() - last.from() + (whole ? width : 0);
    alone = line.words().stream().filter(word -> !word.text().equals("•")).count() == 1;
    above = line;
    return within;
  }

  private boolean within(Word head, boolean single) {
    double headWidth = head.to() - head.from();
    double least = head.text().matches("[mwMW].*") ? WIDEST_LETTER : WIDE_LETTER;
    double letter = Math.max(headWidth / head.text().length(), least * head.size());
    boolean full = above.to() - above.from() + letter > room;
    if (!full || width + headWidth < room || head.raised()) {
      return false;
    }
    if (DIGIT_END.matcher(part).matches() && DIGIT_START.matcher(head.text()).matches()) {
      return true;
    }
    return LETTER_END.matcher(part).matches()
        && LETTER_START.matcher(head.text()).matches()
        && ((single && head.text().length() == 1)
            || hyphens.oneWord(part, head.text(), alone || named));
  }
}
