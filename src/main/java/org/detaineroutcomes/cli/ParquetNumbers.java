package org.detaineroutcomes.cli;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.detaineroutcomes.estimate.PanelCells;
import org.detaineroutcomes.store.ParquetColumns;

/** A column of numbers from one row group; NaN is missing. */
final class ParquetNumbers implements ParquetColumns.Sink {
  private final UnaryOperator<Object> meaning;
  private final double[] values;
  private int size;
  private boolean other;
  private List<Object> dictionary = List.of();
  private double[] entries = {};
  private boolean[] read = {};

  /**
   * Starts a column.
   *
   * @param meaning what a cell of the file stands for in the panel
   */
  ParquetNumbers(int rows, UnaryOperator<Object> meaning) {
    this.values = new double[rows];
    this.meaning = meaning;
  }

  /** The numbers. */
  double[] values() {
    return values;
  }

  /** Whether some cell was no number. */
  boolean isOther() {
    return other;
  }

  @Override
  public void missing() {
    values[size++] = Double.NaN;
  }

  @Override
  public void number(double value) {
    other |= Double.isInfinite(value);
    values[size++] = value;
  }

  @Override
  public void whole(long value) {
    values[size++] = (double) value;
  }

  @Override
  public void cell(Object value) {
    values[size++] = read(value);
  }

  @Override
  public void dictionary(List<Object> all) {
    dictionary = all;
    entries = new double[all.size()];
    read = new boolean[all.size()];
  }

  @Override
  public void entry(int number) {
    if (!read[number]) {
      entries[number] = read(dictionary.get(number));
      read[number] = true;
    }
    values[size++] = entries[number];
  }

  private double read(Object cell) {
    OptionalDouble number = PanelCells.number(meaning.apply(cell));
    other |= number.isEmpty();
    return number.orElse(Double.NaN);
  }
}
