package org.detaineroutcomes.ingest;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.ingest.InputFile.Mark;

/**
 * Counts the lines of a file while its bytes go by, and marks where lines start: LF, CR or both end
 * one. It counts bytes, so that it tells nothing of UTF-16 or of what is compressed.
 */
final class LineMarks {
  /** Eight bytes of LF, of CR, of the lowest and of the highest bit. */
  private static final long LF = 0x0A0A0A0A0A0A0A0AL;

  private static final long CR = 0x0D0D0D0D0D0D0D0DL;
  private static final long LOW = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private static final java.lang.invoke.VarHandle LONGS =
      java.lang.invoke.MethodHandles.byteArrayViewVarHandle(
          long[].class, java.nio.ByteOrder.LITTLE_ENDIAN);

  private final long every;
  private final List<Mark> marks = new ArrayList<>();
  private long at;
  private long next;
  private long ended;
  private boolean afterReturn;

  /** Marks the first line that starts so many bytes or more behind the mark before. */
  LineMarks(long every) {
    this.every = every;
    this.next = every;
  }

  /** Looks at the bytes that come next. */
  void add(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      if (at >= next || afterReturn) {
        one(bytes[i++]);
        continue;
      }
      int plain = (int) Math.min(length - i, next - at) & ~7;
      int counted = plain == 0 ? 0 : feeds(bytes, i, plain);
      i += counted;
      at += counted;
      if (i < length) {
        one(bytes[i++]);
      }
    }
  }

  /** Counts the ends of lines in blocks of eight bytes up to one with a CR. */
  private int feeds(byte[] bytes, int from, int length) {
    for (int i = 0; i < length; i += 8) {
      long eight = (long) LONGS.get(bytes, from + i);
      long feed = eight ^ LF;
      long back = eight ^ CR;
      if ((((back - LOW) & ~back) & HIGH) != 0) {
        return i;
      }
      // Exact for every byte: no borrow runs from one byte into the next.
      long none = ((feed & ~HIGH) + ~HIGH) | feed | ~HIGH;
      ended += Long.bitCount(~none);
    }
    return length;
  }

  private void one(byte value) {
    if (afterReturn) {
      afterReturn = false;
      if (value != '\n') {
        ended++;
        mark();
      }
    }
    at++;
    if (value == '\n') {
      ended++;
      mark();
    } else if (value == '\r') {
      afterReturn = true;
    }
  }

  /** A line starts here. */
  private void mark() {
    if (at >= next) {
      marks.add(new Mark(at, ended + 1));
      next = at + every;
    }
  }

  /** The marks of the whole file; none at its end, where no line starts. */
  List<Mark> finish() {
    if (!marks.isEmpty() && marks.get(marks.size() - 1).at() == at) {
      marks.remove(marks.size() - 1);
    }
    return List.copyOf(marks);
  }
}
