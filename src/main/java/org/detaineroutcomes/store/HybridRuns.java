package org.detaineroutcomes.store;

import java.io.ByteArrayOutputStream;

/**
 * Whole numbers as Parquet's hybrid of runs and packed bits (encoding RLE of the format's
 * specification), a page at a time.
 */
final class HybridRuns {
  /** Equal numbers from which a run is shorter than their bits. */
  private static final int RUN = 16;

  private static final int GROUP = 8;

  private HybridRuns() {}

  /** Bits that the numbers from 0 to {@code most} need, at least one. */
  static int width(int most) {
    return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(most));
  }

  /** Writes the first {@code count} numbers. */
  static void write(int[] numbers, int count, int width, ByteArrayOutputStream out) {
    int packed = 0;
    int at = 0;
    while (at < count) {
      int end = at + 1;
      while (end < count && numbers[end] == numbers[at]) {
        end++;
      }
      // Bits are packed in groups of eight: a run lends what the last group lacks.
      int from = packed + (at - packed + GROUP - 1) / GROUP * GROUP;
      if (end - from >= RUN) {
        pack(numbers, packed, from, width, out);
        run(numbers[at], end - from, width, out);
        packed = end;
      }
      at = end;
    }
    pack(numbers, packed, count, width, out);
  }

  private static void run(int number, int times, int width, ByteArrayOutputStream out) {
    varint(times << 1, out);
    for (int bits = 0; bits < width; bits += Byte.SIZE) {
      out.write(number >>> bits);
    }
  }

  /** The last group is filled with zeros. */
  private static void pack(int[] numbers, int from, int to, int width, ByteArrayOutputStream out) {
    if (from == to) {
      return;
    }
    int groups = (to - from + GROUP - 1) / GROUP;
    varint(groups << 1 | 1, out);
    byte[] bytes = new byte[groups * width];
    int at = 0;
    long held = 0;
    int bits = 0;
    for (int i = from; i < to; i++) {
      held |= (long) numbers[i] << bits;
      bits += width;
      while (bits >= Byte.SIZE) {
        bytes[at++] = (byte) held;
        held >>>= Byte.SIZE;
        bits -= Byte.SIZE;
      }
    }
    if (bits > 0) {
      bytes[at] = (byte) held;
    }
    out.write(bytes, 0, bytes.length);
  }

  private static void varint(int number, ByteArrayOutputStream out) {
    int rest = number;
    while ((rest & ~0x7F) != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
