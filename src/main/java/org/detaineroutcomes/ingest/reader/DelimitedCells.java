package org.detaineroutcomes.ingest.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Splits lines into cells. A cell in quotes ends on its line unless its column may have several
 * lines; a quote that stands alone is a fault of its line and of no other.
 */
final class DelimitedCells {
  /** Lines of the longest cell that is published. */
  static final int MOST_LINES = 20;

  private final char delimiter;

  DelimitedCells(char delimiter) {
    this.delimiter = delimiter;
  }

  char delimiter() {
    return delimiter;
  }

  /**
   * A record of rows.
   *
   * @param number of its first line
   * @param line the line that comes so many lines after the first; null behind the last
   * @param several columns, from 0, whose cells may hold line breaks
   */
  TextRecord row(long number, IntFunction<String> line, IntPredicate several) {
    return record(number, line, several, cell -> true);
  }

  /**
   * A record of headings or titles: any of its cells may hold line breaks, but none that holds what
   * looks like cells of another row.
   */
  TextRecord heading(long number, IntFunction<String> line) {
    return record(
        number,
        line,
        column -> true,
        cell -> cell.indexOf('\n') < 0 || cell.indexOf(delimiter) < 0);
  }

  private TextRecord record(
      long number, IntFunction<String> line, IntPredicate several, Predicate<String> fits) {
    String first = line.apply(0);
    Split split = new Split(first);
    while (!split.read() && several.test(split.cells.size()) && split.lines < MOST_LINES) {
      String next = line.apply(split.lines);
      if (next == null) {
        break;
      }
      split.more(next);
    }
    if ((split.lines > 1 && split.fault != null)
        || split.open
        || !split.cells.stream().allMatch(fits)) {
      split.fault =
          "a quote opens in cell "
              + (new Split(first).openAt() + 1)
              + " and does not close on its line; a cell with several lines needs its column"
              + " named in multiline";
    }
    return split.fault == null
        ? new TextRecord(number, split.lines, List.copyOf(split.cells), Optional.empty())
        : new TextRecord(number, 1, List.of(first), Optional.of(split.fault));
  }

  /** The cells of one line by itself; the line where they can't be told apart. */
  List<String> of(String line) {
    Split split = new Split(line);
    return split.read() && split.fault == null ? split.cells : List.of(line);
  }

  /** A record as far as it is read. */
  private final class Split {
    private final List<String> cells = new ArrayList<>();
    private String text;
    private int lines = 1;
    private boolean open;
    private String fault;

    Split(String line) {
      this.text = line;
    }

    void more(String line) {
      text = text + "\n" + line;
      lines++;
    }

    /** Reads all cells; false where a quote is still open at the end of the text. */
    boolean read() {
      cells.clear();
      open = false;
      if (text.indexOf('\0') >= 0) {
        fault = "it holds a character that no text has (NUL)";
        return true;
      }
      int at = 0;
      while (at <= text.length() && fault == null && !open) {
        int quote = quote(at);
        at = quote < 0 ? bare(at) : quoted(quote);
      }
      return !open;
    }

    /** The cell, from 0, in which a quote is open at the end. */
    int openAt() {
      read();
      return cells.size();
    }

    /** Where the cell's quote opens; -1 where the cell has none. */
    private int quote(int from) {
      int at = from;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      return at < text.length() && text.charAt(at) == '"' ? at : -1;
    }

    private int bare(int from) {
      int found = text.indexOf(delimiter, from);
      int end = found < 0 ? text.length() : found;
      String cell = text.substring(from, end);
      if (oddQuotes(cell)) {
        fault = "a single quote mark stands inside cell " + (cells.size() + 1);
      }
      cells.add(cell);
      return end + 1;
    }

    private boolean oddQuotes(String cell) {
      boolean odd = false;
      for (int at = cell.indexOf('"'); at >= 0; at = cell.indexOf('"', at + 1)) {
        odd = !odd;
      }
      return odd;
    }

    private int quoted(int quote) {
      StringBuilder cell = new StringBuilder();
      int at = quote + 1;
      int end = text.indexOf('"', at);
      while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == '"') {
        cell.append(text, at, end + 1);
        at = end + 2;
        end = text.indexOf('"', at);
      }
      if (end < 0) {
        open = true;
        return text.length() + 1;
      }
      cell.append(text, at, end);
      int found = text.indexOf(delimiter, end + 1);
      int next = found < 0 ? text.length() : found;
      if (!text.substring(end + 1, next).isBlank()) {
        fault = "text stands behind the closing quote of cell " + (cells.size() + 1);
      }
      cells.add(cell.toString());
      return next + 1;
    }
  }
}
