package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The physical lines of a text, whatever ends them: LF, CR or both. Lines can be looked at before
 * they are taken.
 */
final class Lines implements AutoCloseable {
  /** Characters beyond which a line is none of a table. */
  static final int LONGEST = 1 << 24;

  private final TextFile file;
  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private final Deque<String> ahead = new ArrayDeque<>();
  private int at;
  private int end;
  private boolean ended;
  private boolean first = true;
  private boolean afterReturn;
  private long read;

  Lines(TextFile file, Reader in) {
    this.file = file;
    this.in = in;
  }

  /** The lines from one in the midst of a text on. */
  static Lines from(TextFile file, Reader in, long number) {
    Lines lines = new Lines(file, in);
    lines.first = false;
    lines.read = number - 1;
    return lines;
  }

  /** The number of the next line, from 1. */
  long number() {
    return read - ahead.size() + 1;
  }

  /** Up to {@code count} lines that come next, left where they are. */
  List<String> peek(int count) {
    while (ahead.size() < count) {
      String line = line();
      if (line == null) {
        break;
      }
      ahead.add(line);
    }
    List<String> next = new ArrayList<>(Math.min(count, ahead.size()));
    for (String line : ahead) {
      if (next.size() == count) {
        break;
      }
      next.add(line);
    }
    return next;
  }

  /** The line that comes so many lines after the next; null behind the last. */
  String after(int lines) {
    if (lines == 0 && !ahead.isEmpty()) {
      return ahead.peek();
    }
    List<String> next = peek(lines + 1);
    return next.size() > lines ? next.get(lines) : null;
  }

  /** Takes lines that were looked at. */
  void take(int lines) {
    for (int i = 0; i < lines; i++) {
      ahead.remove();
    }
  }

  private String line() {
    StringBuilder carried = null;
    while (fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      if (at < end) {
        afterReturn = buffer[at] == '\r';
        String piece = new String(buffer, from, at - from);
        at++;
        read++;
        if (carried == null) {
          return piece;
        }
        requireTable(file, read, carried.append(piece).length());
        return carried.toString();
      }
      carried = carried == null ? new StringBuilder() : carried;
      carried.append(buffer, from, at - from);
      requireTable(file, read + 1, carried.length());
    }
    if (carried == null || carried.isEmpty()) {
      return null;
    }
    read++;
    return carried.toString();
  }

  /**
   * Fails if a line is too long for one of a table.
   *
   * @param length of the line, or of what is known of it, in characters
   */
  static void requireTable(TextFile file, long number, int length) {
    if (length > LONGEST) {
      throw file.refusedAt(
          number, "the line is longer than " + LONGEST + " characters", "give a table as text");
    }
  }

  /** Whether there is a character that belongs to the next line. */
  private boolean fill() {
    while (!ended) {
      if (at == end) {
        at = 0;
        end = characters();
        ended = end < 0;
        if (ended) {
          return false;
        }
      }
      if (end > 0 && first) {
        first = false;
        at = buffer[0] == '\uFEFF' ? 1 : 0;
      }
      if (afterReturn && at < end) {
        afterReturn = false;
        at += buffer[at] == '\n' ? 1 : 0;
      }
      if (at < end) {
        return true;
      }
    }
    return false;
  }

  private int characters() {
    try {
      return in.read(buffer, 0, buffer.length);
    } catch (IOException e) {
      throw file.damaged(e);
    } catch (UncheckedIOException e) {
      throw file.damaged(e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
