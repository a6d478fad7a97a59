package org.detaineroutcomes.publish.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.TableModel;

/**
 * A table's columns where every value stands in a cell of its own: an interval has two, and a
 * column in which each cell has its own form has a value and two ends.
 */
record ValueColumns(TableModel table) {
  /** Which part of a cell a column holds. */
  enum Part {
    WHOLE,
    LOW,
    HIGH
  }

  /**
   * A column of values.
   *
   * @param at index into the table's columns
   */
  record Value(int at, Part part, String name, String title) {
    /** The number in a cell; empty for words, absent values and the other parts. */
    Optional<Double> number(Cell cell) {
      if (cell instanceof Cell.Figure figure && part == Part.WHOLE) {
        return Optional.of(figure.value());
      }
      if (cell instanceof Cell.Interval interval && part != Part.WHOLE) {
        return Optional.of(part == Part.LOW ? interval.low() : interval.high());
      }
      return Optional.empty();
    }
  }

  /** All of them, in the order of the table. */
  List<Value> all() {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      TableModel.Column column = table.columns().get(i);
      if (!column.form().isInterval()) {
        values.add(new Value(i, Part.WHOLE, column.name(), column.title()));
      }
      if (column.form().isInterval() || table.hasInterval(i)) {
        values.add(new Value(i, Part.LOW, column.name() + "_low", column.title() + ", lower end"));
        values.add(
            new Value(i, Part.HIGH, column.name() + "_high", column.title() + ", upper end"));
      }
    }
    return values;
  }

  /** The titles, each once whatever its case, as a spreadsheet's table wants them. */
  static List<String> distinctTitles(List<Value> values) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> titles = new ArrayList<>();
    for (Value value : values) {
      String title = value.title().isBlank() ? "Column" : value.title().strip();
      int times = seen.merge(title.toLowerCase(Locale.ROOT), 1, Integer::sum);
      titles.add(times == 1 ? title : title + " (" + times + ")");
    }
    return titles;
  }
}
