package org.detaineroutcomes.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detaineroutcomes.ingest.reader.LineReading;
import org.detaineroutcomes.ingest.reader.ParquetTable;

/**
 * Reads rows of a Parquet file as {@link LearnedRows} reads lines: a row of values that were all
 * seen in rows that were kept is kept, the source decides on every other. Values of a dictionary
 * are the same objects, so that nothing is made of a cell.
 */
final class LearnedColumns {
  private final LineReading reading;
  private final PieceWriter out;
  private final List<Map<Object, Integer>> known = new ArrayList<>();
  private final int[] position;
  private final int[] otherwise;
  private final int[] combination;
  private final Object[] keys;

  /** Columns from which nothing follows. */
  private final List<Integer> others = new ArrayList<>();

  private boolean begun;

  LearnedColumns(LineReading reading, List<Dependence> dependences, PieceWriter out) {
    this.reading = reading;
    this.out = out;
    this.position = new int[dependences.size()];
    this.otherwise = new int[position.length];
    this.combination = new int[out.groups()];
    this.keys = new Object[position.length];
    Set<Integer> used = new TreeSet<>();
    for (int i = 0; i < position.length; i++) {
      known.add(new HashMap<>());
      position[i] = reading.position(dependences.get(i).heading()).orElse(-1);
      otherwise[i] = reading.position(dependences.get(i).otherwise()).orElse(-1);
      used.addAll(List.of(position[i], otherwise[i]));
    }
    for (int i = 0; i < reading.width(); i++) {
      if (!used.contains(i)) {
        others.add(i);
      }
    }
  }

  /** Reads all rows of a table, the first of which has a number. */
  void read(ParquetTable rows, long firstRow) throws IOException {
    long number = firstRow;
    for (List<Object> row = rows.next(); row != null; row = rows.next()) {
      if (lookUp(row) && isPlain(row)) {
        out.keep(combination, number);
      } else {
        learn(row, number);
      }
      if (out.endGroupIfLarge()) {
        known.forEach(Map::clear);
        begun = false;
      }
      number++;
    }
  }

  private boolean lookUp(List<Object> row) {
    boolean all = begun;
    for (int i = 0; i < position.length; i++) {
      if (position[i] < 0) {
        continue;
      }
      Object key = row.get(position[i]);
      keys[i] = otherwise[i] >= 0 && isBlank(key) ? Arrays.asList(key, row.get(otherwise[i])) : key;
      Integer found = known.get(i).get(keys[i]);
      combination[i] = found == null ? CellIndex.UNKNOWN : found;
      all &= found != null;
    }
    return all;
  }

  private static boolean isBlank(Object value) {
    return value == null || (value instanceof String text && text.isBlank());
  }

  /** Whether some cell is filled, and none from which nothing follows has several lines. */
  private boolean isPlain(List<Object> row) {
    for (int other : others) {
      if (row.get(other) instanceof String text
          && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
        return false;
      }
    }
    for (Object value : row) {
      if (!isBlank(value)) {
        return true;
      }
    }
    return false;
  }

  private void learn(List<Object> row, long number) throws IOException {
    for (Staged staged : reading.row(number, row)) {
      if (staged.fate() != Staged.Fate.KEPT) {
        out.addRest(staged);
        continue;
      }
      for (int i = 0; i < combination.length; i++) {
        combination[i] = out.combination(i, staged);
        if (i < position.length && position[i] >= 0) {
          known.get(i).putIfAbsent(keys[i], combination[i]);
        }
      }
      out.keep(combination, number);
      begun = true;
    }
  }
}
