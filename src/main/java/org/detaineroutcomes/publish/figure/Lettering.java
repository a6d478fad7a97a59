package org.detaineroutcomes.publish.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * How words look. Their widths are those of Liberation Sans, which comes with PDFBox and is as wide
 * as Arial and Helvetica, so that a figure is laid out alike on every machine.
 *
 * @param size height of a line's letters
 * @param colour six hexadecimal digits
 */
record Lettering(double size, boolean bold, String colour) {
  static final Lettering TITLE = new Lettering(17, true, Palette.INK);
  static final Lettering READING = new Lettering(13, false, Palette.MUTED);
  static final Lettering KEY = new Lettering(13, false, Palette.INK);
  static final Lettering TICK = new Lettering(12.5, false, Palette.MUTED);
  static final Lettering SMALL = new Lettering(11.5, false, Palette.MUTED);
  static final Lettering STRONG = new Lettering(13, true, Palette.INK);

  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final double BOLD_WIDER = 1.08;
  private static final double LEADING = 1.32;
  private static final TrueTypeFont WIDTHS = widths();

  /** The font that pixels are made with. */
  Font font() {
    return Holder.FONT.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) size);
  }

  /** From one base line to the next. */
  double leading() {
    return Math.ceil(size * LEADING);
  }

  /** How wide a line is. */
  double width(String text) {
    try {
      double units = 0;
      for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
        int glyph = WIDTHS.getUnicodeCmapLookup().getGlyphId(text.codePointAt(at));
        units += WIDTHS.getAdvanceWidth(glyph);
      }
      return units / WIDTHS.getUnitsPerEm() * size * (bold ? BOLD_WIDER : 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text in lines no wider than this; a longer word has a line of its own. */
  List<String> wrapped(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : List.of(text.strip().split("\\s+", -1))) {
      if (line.length() > 0 && width(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static TrueTypeFont widths() {
    try (InputStream in = Lettering.class.getResourceAsStream(FILE)) {
      return new TTFParser(true).parse(new RandomAccessReadBuffer(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    private static final Font FONT = read();

    private static Font read() {
      try (InputStream in = Lettering.class.getResourceAsStream(FILE)) {
        return Font.createFont(Font.TRUETYPE_FONT, in);
      } catch (IOException | FontFormatException e) {
        throw new IllegalStateException("Cannot draw a figure: " + FILE + " is no font", e);
      }
    }
  }
}
