package org.detaineroutcomes.ingest.reader.pdf;

/**
 * One character as it stands on a page, turned so that text runs to the right.
 *
 * @param text one character, or more where a ligature stands for them
 * @param x left edge, points from the left of the page
 * @param baseline points from the top of the page
 * @param width points
 * @param size of the font, points
 */
record Glyph(String text, double x, double baseline, double width, double size) {
  double end() {
    return x + width;
  }

  boolean blank() {
    return text.isBlank();
  }
}
