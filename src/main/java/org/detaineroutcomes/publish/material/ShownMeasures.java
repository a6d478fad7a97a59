package org.detaineroutcomes.publish.material;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.PeopleCount;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.results.Measures;

/**
 * Which counts of measures tables print, read from the tables as they are written, by their ids.
 */
public final class ShownMeasures {
  private final Map<String, Shown> shown = new HashMap<>();

  private record Shown(boolean count, boolean base) {
    Shown or(Shown other) {
      return new Shown(count || other.count, base || other.base);
    }
  }

  /** Those of the tables of a report. */
  public ShownMeasures(List<TableModel> tables) {
    tables.forEach(this::read);
  }

  private void read(TableModel table) {
    int id = column(table, "id");
    int count = column(table, "count");
    int base = column(table, "base");
    if (id >= 0 && count >= 0) {
      for (List<Cell> row : table.rows()) {
        if (row.get(id) instanceof Cell.Text text) {
          Shown shows =
              new Shown(
                  row.get(count) instanceof Cell.Figure,
                  base >= 0 && row.get(base) instanceof Cell.Figure);
          shown.merge(text.text(), shows, Shown::or);
        }
      }
    }
  }

  private static int column(TableModel table, String name) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> table.columns().get(i).name().equals(name))
        .findFirst()
        .orElse(-1);
  }

  /** Whether a count is printed; empty if no table has its id. */
  public Optional<Boolean> prints(PeopleCount count) {
    return Optional.ofNullable(
            count.figure().table().equals(Measures.TABLE.name())
                ? shown.get(count.figure().key().get(0))
                : null)
        .map(shows -> count.key().side() == Side.BASE ? shows.base : shows.count);
  }
}
