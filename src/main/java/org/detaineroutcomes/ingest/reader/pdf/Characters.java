package org.detaineroutcomes.ingest.reader.pdf;

import java.util.Map;

/** The plain form of characters that fonts and word processors put for others. */
final class Characters {
  static final char SOFT_HYPHEN = '\u00AD';

  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry(0xFB00, "ff"),
          Map.entry(0xFB01, "fi"),
          Map.entry(0xFB02, "fl"),
          Map.entry(0xFB03, "ffi"),
          Map.entry(0xFB04, "ffl"),
          Map.entry(0xFB05, "st"),
          Map.entry(0xFB06, "st"),
          Map.entry(0x2010, "-"),
          Map.entry(0x2011, "-"),
          Map.entry(0x2212, "-"),
          Map.entry(0xF0B7, "•"),
          Map.entry(0xF0A7, "•"),
          Map.entry(0x2023, "•"),
          Map.entry(0x2219, "•"),
          Map.entry(0x25CF, "•"),
          Map.entry(0x25AA, "•"),
          Map.entry(0x25A0, "•"),
          Map.entry(0x25E6, "•"),
          Map.entry(0x200B, ""),
          Map.entry(0x200C, ""),
          Map.entry(0x200D, ""),
          Map.entry(0x2060, ""),
          Map.entry(0xFEFF, ""));

  private Characters() {}

  /**
   * Ligatures taken apart, one hyphen and one bullet, any space a space, what has no width left
   * out.
   */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              String other = PLAIN.get(c);
              if (other != null) {
                plain.append(other);
              } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                plain.append(' ');
              } else if (!Character.isISOControl(c)) {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }
}
