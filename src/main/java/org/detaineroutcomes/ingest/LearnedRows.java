package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.ingest.reader.LineReading;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;

/**
 * Reads lines of delimited text as bytes. A row all of whose cells were seen before, each in a row
 * that was kept, is kept with what followed from them; every other line, such as one with a new
 * value or a fault, goes to the source's own reading, from which the cells of a row that is kept
 * are learned. So the source decides on every row, once a distinct value.
 */
final class LearnedRows {
  private static final byte PLAIN = 0;
  private static final byte DELIMITER = 1;
  private static final byte END = 2;
  private static final byte ODD = 3;

  private final LineReading reading;
  private final List<Dependence> dependences;
  private final PieceWriter out;
  private final CellIndex[] known;
  private final int[] position;
  private final int[] otherwise;
  private final int[] combination;
  private final byte[] kinds = new byte[1 << Byte.SIZE];
  private final int cells;
  private final int width;
  private final int[] from;
  private final int[] to;
  private byte[] joined = new byte[1 << 10];
  private boolean begun;

  /** The dependences must be those of the writer's groups, in their order. */
  LearnedRows(LineReading reading, List<Dependence> dependences, PieceWriter out) {
    this.reading = reading;
    this.dependences = dependences;
    this.out = out;
    this.known = new CellIndex[dependences.size()];
    this.position = new int[known.length];
    this.otherwise = new int[known.length];
    this.combination = new int[out.groups()];
    for (int i = 0; i < known.length; i++) {
      position[i] = reading.position(dependences.get(i).heading()).orElse(-1);
      otherwise[i] = reading.position(dependences.get(i).otherwise()).orElse(-1);
    }
    this.cells = reading.cellsOfARow();
    this.width = reading.width();
    this.from = new int[cells];
    this.to = new int[cells];
    kinds[reading.delimiter()] = DELIMITER;
    kinds['\n'] = END;
    kinds['\r'] = END;
    kinds['"'] = ODD;
    kinds[0] = ODD;
    forget();
  }

  /** Learns anew, since combinations are numbered anew. */
  private void forget() {
    Arrays.setAll(known, i -> new CellIndex());
    begun = false;
  }

  /**
   * Whether lines with a delimiter are split alike as bytes and as text: it is one byte in every
   * charset, and no blank, as may stand before a quote.
   */
  static boolean canSplit(char delimiter) {
    return delimiter < 128 && delimiter != ' ';
  }

  /** What columns of the writer belong together, so that rows can be learned. */
  static List<List<Column>> together(List<Dependence> dependences) {
    List<List<Column>> groups = new ArrayList<>();
    for (Dependence dependence : dependences) {
      List<Column> columns = new ArrayList<>(dependence.columns());
      if (dependence.heading().isEmpty()) {
        columns.add(Provenance.SHEET);
      }
      groups.add(columns);
    }
    return groups;
  }

  /**
   * Reads the lines of a slice; those up to the headings are passed over.
   *
   * @throws org.detaineroutcomes.model.Failure if it has more lines or fewer than the slice
   */
  void read(byte[] bytes, LineSpan slice) throws IOException {
    long number = slice.firstLine();
    int at = 0;
    while (at < bytes.length) {
      boolean regular = number >= reading.firstRow() && split(bytes, at);
      int end = regular ? to[cells - 1] : at;
      while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
        end++;
      }
      regular &= !LineReading.mayBeTooLong(end - at);
      if (regular && lookUp(bytes)) {
        out.keep(combination, number);
      } else if (number >= reading.firstRow()) {
        learn(bytes, at, end, number, regular);
      }
      if (out.endGroupIfLarge()) {
        forget();
      }
      boolean both = end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
      at = end + (both ? 2 : 1);
      number++;
    }
    reading.requireEnd(number, slice);
  }

  /** Finds the cells of a line; false where it has others, quotes in quotes or none but blanks. */
  private boolean split(byte[] bytes, int start) {
    int at = start;
    boolean filled = false;
    for (int cell = 0; cell < cells; cell++) {
      if (at < bytes.length && bytes[at] == '"') {
        from[cell] = ++at;
        while (at < bytes.length && bytes[at] != '"' && bytes[at] != '\n' && bytes[at] != '\r') {
          if (bytes[at] == 0) {
            return false;
          }
          at++;
        }
        if (at == bytes.length || bytes[at] != '"') {
          return false;
        }
        to[cell] = at++;
      } else {
        from[cell] = at;
        byte kind = PLAIN;
        while (at < bytes.length && (kind = kinds[bytes[at] & 0xFF]) == PLAIN) {
          at++;
        }
        if (kind == ODD) {
          return false;
        }
        to[cell] = at;
      }
      filled |= from[cell] < to[cell] && bytes[from[cell]] > ' ';
      byte behind = at == bytes.length ? END : kinds[bytes[at] & 0xFF];
      if (behind != (cell + 1 == cells ? END : DELIMITER)) {
        return false;
      }
      if (cell >= width && from[cell] < to[cell]) {
        return false;
      }
      at++;
    }
    return filled;
  }

  /** Whether every cell was learned; the combinations are then those of the row. */
  private boolean lookUp(byte[] bytes) {
    boolean all = begun;
    for (int i = 0; i < known.length; i++) {
      if (position[i] < 0) {
        continue;
      }
      int start = from[position[i]];
      int end = to[position[i]];
      int found =
          otherwise[i] >= 0 && mayBeBlank(bytes, start, end)
              ? known[i].get(joined, 0, join(bytes, i))
              : known[i].get(bytes, start, end);
      combination[i] = found;
      all &= found != CellIndex.UNKNOWN;
    }
    return all;
  }

  private static boolean mayBeBlank(byte[] bytes, int start, int end) {
    for (int at = start; at < end; at++) {
      if (bytes[at] > ' ' && bytes[at] < 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** Puts both cells of a dependence one behind the other, with a byte between that no line has. */
  private int join(byte[] bytes, int dependence) {
    int first = to[position[dependence]] - from[position[dependence]];
    int start = from[otherwise[dependence]];
    int second = to[otherwise[dependence]] - start;
    if (first + second + 1 > joined.length) {
      joined = new byte[(first + second + 1) * 2];
    }
    System.arraycopy(bytes, from[position[dependence]], joined, 0, first);
    joined[first] = 0;
    System.arraycopy(bytes, start, joined, first + 1, second);
    return first + 1 + second;
  }

  private void learn(byte[] bytes, int start, int end, long number, boolean regular)
      throws IOException {
    List<Staged> rows = reading.line(number, reading.text(bytes, start, end));
    for (Staged row : rows) {
      if (row.fate() == Staged.Fate.KEPT && regular && rows.size() == 1) {
        learn(bytes, row);
        out.keep(combination, number);
      } else if (row.fate() == Staged.Fate.KEPT) {
        keep(row);
      } else {
        out.addRest(row);
      }
    }
  }

  /** A row whose quotes are doubled, or whose cells stand behind blanks. */
  private void keep(Staged row) {
    int[] odd = new int[combination.length];
    for (int i = 0; i < odd.length; i++) {
      odd[i] = out.combination(i, row);
    }
    out.keep(odd, row.row());
  }

  private void learn(byte[] bytes, Staged row) {
    int[] before = begun ? combination.clone() : null;
    for (int i = 0; i < combination.length; i++) {
      int found = out.combination(i, row);
      boolean constant = i >= known.length || position[i] < 0;
      boolean learned = before != null && (constant || before[i] != CellIndex.UNKNOWN);
      if (learned && before[i] != found) {
        throw new IllegalStateException(
            "row " + row.row() + ": " + dependences.get(i).columns() + " follow from other cells");
      }
      if (!constant && combination[i] == CellIndex.UNKNOWN) {
        put(bytes, i, found);
      }
      combination[i] = found;
    }
    begun = true;
  }

  private void put(byte[] bytes, int dependence, int found) {
    int start = from[position[dependence]];
    int end = to[position[dependence]];
    if (otherwise[dependence] >= 0 && mayBeBlank(bytes, start, end)) {
      known[dependence].put(joined, 0, join(bytes, dependence), found);
    } else {
      known[dependence].put(bytes, start, end, found);
    }
  }
}
