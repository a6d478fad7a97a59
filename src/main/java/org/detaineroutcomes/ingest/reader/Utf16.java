package org.detaineroutcomes.ingest.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells text in UTF-16 by its byte order mark or, without one, by where its zero bytes stand. */
final class Utf16 {
  private static final int ENOUGH = 8;

  private Utf16() {}

  /** The charset that decodes a file which begins with {@code head}; empty where it is none. */
  static Optional<Charset> of(byte[] head) {
    if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0 && i % 2 == 0) {
        even++;
      } else if (head[i] == 0) {
        odd++;
      }
    }
    int half = head.length / 2;
    if (half < ENOUGH || Math.min(even, odd) > 0) {
      return Optional.empty();
    }
    if (odd * 10 > half * 9) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even * 10 > half * 9 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean starts(byte[] head, int first, int second) {
    return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
  }
}
