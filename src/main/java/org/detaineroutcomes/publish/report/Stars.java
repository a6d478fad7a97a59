package org.detaineroutcomes.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Stars of significance, for readers who ask for them. */
final class Stars {
  /** The column whose numbers p-values are of. */
  private static final String ESTIMATE = "estimate";

  private Stars() {}

  static List<List<Cell>> in(TableModel table) {
    List<List<Cell>> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(new ArrayList<>(row)));
    for (int c = 0; c < table.columns().size(); c++) {
      if (table.columns().get(c).form() == Form.OWN) {
        ofModel(rows, c);
      }
    }
    Columns.of(table)
        .ifPresent(
            pair ->
                rows.forEach(
                    row ->
                        row.set(
                            pair.estimate(),
                            starred(row.get(pair.estimate()), row.get(pair.p())))));
    return rows;
  }

  private record Columns(int estimate, int p) {
    static Optional<Columns> of(TableModel table) {
      int estimate = index(table, column -> column.name().equals(ESTIMATE));
      int p = index(table, column -> column.form() == Form.P_VALUE);
      return estimate < 0 || p < 0 ? Optional.empty() : Optional.of(new Columns(estimate, p));
    }

    private static int index(TableModel table, Predicate<TableModel.Column> which) {
      return IntStream.range(0, table.columns().size())
          .filter(i -> which.test(table.columns().get(i)))
          .findFirst()
          .orElse(-1);
    }
  }

  /** The first number of a model is its effect. */
  private static void ofModel(List<List<Cell>> rows, int column) {
    Optional<List<Cell>> effect =
        rows.stream().filter(row -> row.get(column) instanceof Cell.Figure).findFirst();
    Optional<Cell> p =
        rows.stream().map(row -> row.get(column)).filter(Stars::isPValue).findFirst();
    if (effect.isPresent() && p.isPresent()) {
      effect.get().set(column, starred(effect.get().get(column), p.get()));
    }
  }

  private static boolean isPValue(Cell cell) {
    return cell instanceof Cell.Figure figure
        && figure.style().filter(style -> style.form() == Form.P_VALUE).isPresent();
  }

  private static Cell starred(Cell number, Cell p) {
    return p instanceof Cell.Figure figure
        ? Symbol.star(figure.value()).map(number::marked).orElse(number)
        : number;
  }
}
