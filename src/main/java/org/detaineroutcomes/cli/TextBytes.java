package org.detaineroutcomes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The bytes of a text, cut into pieces of whole lines. */
final class TextBytes {
  private static final int HEAD = 1 << 16;

  private final FileChannel file;
  private final int piece;
  private final long size;
  private final byte[] head;

  /** Where the first line ends in the head; -1 if it does not. */
  private final int firstEnd;

  /** What is made of a piece. */
  interface Reading<T> {
    T read(byte[] bytes, int from, int to);
  }

  TextBytes(FileChannel file, int piece) throws IOException {
    this.file = file;
    this.piece = piece;
    this.size = file.size();
    byte[] bytes = new byte[HEAD];
    this.head = ended(bytes, read(bytes, 0, 0, bytes.length));
    this.firstEnd = next(head, 0);
  }

  /** Whether the head holds the whole first line. */
  boolean isHead() {
    return firstEnd >= 0 && firstEnd < size;
  }

  /** The first bytes. */
  byte[] head() {
    return head;
  }

  /** Where the whole lines of the head end. */
  int headEnd() {
    int end = size < head.length ? head.length : head.length - 1;
    while (head[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /** How long the mark of UTF-8 is that the text begins with, or 0. */
  int mark() {
    return head.length > 2
            && head[0] == (byte) 0xEF
            && head[1] == (byte) 0xBB
            && head[2] == (byte) 0xBF
        ? 3
        : 0;
  }

  /** Where the second line begins. */
  int body() {
    return firstEnd;
  }

  /** What is made of each piece below the first line, in their order, on all cores. */
  <T> List<T> pieces(Reading<T> reading) throws IOException {
    int count = Math.toIntExact((size - body() + piece - 1) / piece);
    try {
      return IntStream.range(0, count).parallel().mapToObj(i -> piece(i, reading)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The lines that begin in a piece. */
  private <T> T piece(int number, Reading<T> reading) {
    try {
      long from = body() + (long) number * piece;
      long to = Math.min(size, from + piece);
      // A line begins behind the end of another: the byte before the piece is looked at too.
      byte[] bytes = new byte[(int) (to - from) + 1 + HEAD];
      int filled = read(bytes, from - 1, 0, bytes.length);
      int start = next(bytes, 0, filled);
      int wanted = (int) (to - from) + 1;
      if (start < 0 || start >= wanted) {
        return reading.read(bytes, 0, 0);
      }
      int end = next(bytes, wanted - 1, filled);
      while (end < 0 && from - 1 + filled < size) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        filled += read(bytes, from - 1 + filled, filled, bytes.length - filled);
        end = next(bytes, wanted - 1, filled);
      }
      if (end < 0) {
        bytes = ended(bytes, filled);
        end = bytes.length;
      }
      return reading.read(bytes, start, end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the line behind a place begins; -1 if none does. */
  private static int next(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == '\n') {
        return at + 1;
      }
    }
    return -1;
  }

  private static int next(byte[] bytes, int from) {
    return next(bytes, from, bytes.length);
  }

  /** The bytes so far, and the end of a line. */
  private static byte[] ended(byte[] bytes, int filled) {
    byte[] all = Arrays.copyOf(bytes, filled + 1);
    all[filled] = '\n';
    return all;
  }

  private int read(byte[] bytes, long from, int at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, at, length);
    long position = from;
    while (buffer.hasRemaining()) {
      int read = file.read(buffer, position);
      if (read < 0) {
        break;
      }
      position += read;
    }
    return buffer.position() - at;
  }
}
