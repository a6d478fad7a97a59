package org.detaineroutcomes.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** One column of a piece of a text, from the bytes of its cells. */
interface TextCells {
  /** Takes a cell; false if a slower reader must say what it is. */
  boolean add(byte[] bytes, int from, int to);

  /** Bytes as text; null if they are not UTF-8. */
  static String text(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    if (at == to) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException other) {
      return null;
    }
  }
}
