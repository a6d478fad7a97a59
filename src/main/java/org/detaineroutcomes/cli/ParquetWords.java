package org.detaineroutcomes.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.detaineroutcomes.estimate.PanelCells;
import org.detaineroutcomes.estimate.PanelWords;
import org.detaineroutcomes.store.ParquetColumns;

/** A column of words from one row group: each value is looked at once. */
final class ParquetWords implements ParquetColumns.Sink {
  private final UnaryOperator<Object> meaning;
  private final List<String> words = new ArrayList<>();
  private final Map<Object, Integer> known = new HashMap<>();
  private final int[] codes;
  private int size;
  private int missing = -1;
  private List<Object> dictionary = List.of();

  /** Codes and one, by number in the dictionary; 0 is not met yet. */
  private int[] entries = {};

  private long last;
  private int lastCode = -1;

  /**
   * Starts a column.
   *
   * @param meaning what a cell of the file stands for in the panel
   */
  ParquetWords(int rows, UnaryOperator<Object> meaning) {
    this.codes = new int[rows];
    this.meaning = meaning;
  }

  PanelWords words() {
    return new PanelWords(words, codes);
  }

  @Override
  public void missing() {
    if (missing < 0) {
      missing = words.size();
      words.add("");
    }
    codes[size++] = missing;
  }

  @Override
  public void number(double value) {
    cell(value);
  }

  @Override
  public void whole(long value) {
    if (lastCode < 0 || value != last) {
      last = value;
      lastCode = code(value);
    }
    codes[size++] = lastCode;
  }

  @Override
  public void cell(Object value) {
    codes[size++] = code(value);
  }

  @Override
  public void dictionary(List<Object> values) {
    dictionary = values;
    entries = new int[values.size()];
  }

  @Override
  public void entry(int number) {
    if (entries[number] == 0) {
      entries[number] = code(dictionary.get(number)) + 1;
    }
    codes[size++] = entries[number] - 1;
  }

  private int code(Object value) {
    Integer code = known.get(value);
    if (code == null) {
      code = words.size();
      known.put(value, code);
      words.add(PanelCells.word(meaning.apply(value)));
    }
    return code;
  }
}
