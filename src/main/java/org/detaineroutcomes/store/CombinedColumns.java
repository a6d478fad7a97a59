package org.detaineroutcomes.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;

/**
 * Columns of a table that take their values together: each combination is held, checked and made
 * text once, and a row is the number of its combination.
 */
final class CombinedColumns {
  private final Table table;
  private final List<Column> columns;
  private final Map<List<Object>, Integer> known = new HashMap<>();
  private final List<List<Object>> combinations = new ArrayList<>();
  private final List<Optional<String>> complaints = new ArrayList<>();

  /** By combination, then by segment: what is digested of columns that follow each other. */
  private byte[][][] texts = new byte[16][][];

  /** How many of the columns each segment has; the columns are in the order of the table. */
  private final List<Integer> segments = new ArrayList<>();

  private int[] rows = new int[1 << 10];

  CombinedColumns(Table table, List<Column> columns) {
    this.table = table;
    this.columns = columns;
  }

  List<Column> columns() {
    return columns;
  }

  /** Adds a segment of as many of the columns as come next; its number. */
  int segment(int size) {
    segments.add(size);
    return segments.size() - 1;
  }

  /** The number of a combination, in the order of the columns. */
  int of(List<Object> values) {
    Integer found = known.get(values);
    if (found != null) {
      return found;
    }
    int number = combinations.size();
    List<Object> kept = new ArrayList<>(values);
    known.put(kept, number);
    combinations.add(kept);
    complaints.add(complaint(kept));
    if (number == texts.length) {
      texts = Arrays.copyOf(texts, number * 2);
    }
    texts[number] = texts(kept);
    return number;
  }

  private byte[][] texts(List<Object> values) {
    byte[][] made = new byte[segments.size()][];
    int at = 0;
    for (int i = 0; i < made.length; i++) {
      int end = at + segments.get(i);
      made[i] = ContentDigest.text(values.subList(at, end)).getBytes(StandardCharsets.UTF_8);
      at = end;
    }
    return made;
  }

  private Optional<String> complaint(List<Object> values) {
    for (int i = 0; i < columns.size(); i++) {
      Optional<String> complaint = Audit.complaint(table, columns.get(i), values.get(i));
      if (complaint.isPresent()) {
        return complaint;
      }
    }
    return Optional.empty();
  }

  byte[] text(int combination, int segment) {
    return texts[combination][segment];
  }

  Optional<String> complaint(int combination) {
    return complaints.get(combination);
  }

  int size() {
    return combinations.size();
  }

  void set(int row, int combination) {
    if (row == rows.length) {
      rows = Arrays.copyOf(rows, row * 2);
    }
    rows[row] = combination;
  }

  int[] rows() {
    return rows;
  }

  /** The values that the combinations have in one of the columns. */
  List<Object> values(int column) {
    List<Object> values = new ArrayList<>(combinations.size());
    combinations.forEach(combination -> values.add(combination.get(column)));
    return values;
  }

  void clear() {
    known.clear();
    combinations.clear();
    complaints.clear();
  }
}
