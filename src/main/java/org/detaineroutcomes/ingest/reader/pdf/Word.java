package org.detaineroutcomes.ingest.reader.pdf;

/**
 * Characters without a space between them.
 *
 * @param text as printed
 * @param from left edge
 * @param to right edge
 * @param baseline points from the top of the page; of a raised word that of the line it belongs to
 * @param size of its font, points
 * @param raised small and above the line: the mark of a footnote, or the ending of an ordinal
 * @param glued true where no space stands before it
 */
public record Word(
    String text,
    double from,
    double to,
    double baseline,
    double size,
    boolean raised,
    boolean glued) {

  /** Half-way between its edges. */
  public double middle() {
    return (from + to) / 2;
  }

  /** Upper edge of its capitals. */
  public double top() {
    return baseline - 0.75 * size;
  }

  /** Lower edge of its descenders. */
  public double bottom() {
    return baseline + 0.22 * size;
  }

  Word on(double line, boolean touching) {
    return new Word(text, from, to, line, size, true, touching);
  }
}
