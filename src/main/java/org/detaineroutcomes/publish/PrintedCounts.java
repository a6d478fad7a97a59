package org.detaineroutcomes.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.Disclosure;
import org.detaineroutcomes.publish.disclosure.DisclosureAudit;
import org.detaineroutcomes.publish.disclosure.PeopleCount;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.publish.report.Cell;
import org.detaineroutcomes.publish.report.Report;
import org.detaineroutcomes.publish.report.TableModel;
import org.detaineroutcomes.schema.results.Measures;

/**
 * The counts of people that a report shows, read from its tables as they are written, and whether a
 * reader can work out from them what is withheld.
 */
final class PrintedCounts {
  private final Disclosure disclosure;
  private final Map<String, Shown> shown = new HashMap<>();

  private record Shown(boolean count, boolean base) {
    Shown or(Shown other) {
      return new Shown(count || other.count, base || other.base);
    }
  }

  private PrintedCounts(Report report, Disclosure disclosure) {
    this.disclosure = disclosure;
    report.tables().forEach(this::read);
  }

  /**
   * Stops the publication of a report from which a withheld count can be told more closely than its
   * rule allows.
   *
   * @throws Failure that names the table, the count and what gives it away
   */
  static void check(Report report, Disclosure disclosure) {
    List<DisclosureAudit.Leak> leaks =
        disclosure.leaks(new PrintedCounts(report, disclosure)::isPrinted);
    if (!leaks.isEmpty()) {
      throw new Failure(
          new Problem(
              ExitCode.CHECK,
              "report",
              "Cannot publish: "
                  + leaks.get(0).sentence()
                  + (leaks.size() > 1 ? ", and " + (leaks.size() - 1) + " more" : ""),
              "Raise publish.suppress_below, or leave the question out that counts it"));
    }
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

  /** As the table has it; a figure without an id there, as it was decided. */
  private boolean isPrinted(PeopleCount count) {
    Side side = count.key().side();
    boolean decided = disclosure.of(count.figure(), side) == Withheld.NOTHING;
    Shown shows =
        count.figure().table().equals(Measures.TABLE.name())
            ? shown.get(count.figure().key().get(0))
            : null;
    return shows == null ? decided : side == Side.BASE ? shows.base : shows.count;
  }
}
