package org.detaineroutcomes.compare.detainers;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.marts.DetainerDurations;
import org.detaineroutcomes.stats.CumulativeIncidence;
import org.detaineroutcomes.store.TableRow;

/** Detainers by how long they lasted and what ended them, as the mart has them. */
record Durations(List<Cell> cells) {
  static final int DECLINED = 1;
  static final int HONORED = 2;
  static final int OTHERWISE = 3;
  static final int CAUSES = 3;

  /**
   * Detainers that are alike.
   *
   * @param since year in which the limit came into force; null where none was
   * @param month of issue, such as 2016-03
   * @param daysToPolicy from issue to the flush in which they were declined; null: in none
   */
  record Cell(
      String file,
      boolean localChoice,
      String policy,
      Integer since,
      String month,
      DetainerOutcome outcome,
      boolean ended,
      int days,
      Integer daysToPolicy,
      long detainers) {
    int cause() {
      if (!ended) {
        return CumulativeIncidence.CENSORED;
      }
      return outcome.declined()
          ? DECLINED
          : outcome == DetainerOutcome.HONORED ? HONORED : OTHERWISE;
    }

    boolean isFlushed() {
      return daysToPolicy != null;
    }
  }

  static Durations of(List<TableRow> table) {
    return new Durations(
        table.stream()
            .filter(row -> row.text(DetainerDurations.LEFT_OUT) == null)
            .map(Durations::cell)
            .toList());
  }

  private static Cell cell(TableRow row) {
    return new Cell(
        row.text(Provenance.FILE),
        DetainerCounts.localChoice(row.text(DetainerFields.CUSTODY)),
        row.text(DetainerDurations.POLICY),
        row.whole(DetainerDurations.POLICY_SINCE),
        row.text(DetainerDurations.ISSUE_MONTH),
        DetainerOutcome.valueOf(row.text(DetainerFields.OUTCOME)),
        row.flag(DetainerDurations.ENDED),
        row.whole(DetainerDurations.DAYS),
        row.whole(DetainerDurations.DAYS_TO_POLICY),
        row.count(DetainerFields.DETAINERS));
  }

  Durations where(Predicate<Cell> wanted) {
    return new Durations(cells.stream().filter(wanted).toList());
  }

  /** Detainers by what each is of, in order; those without it are in none. */
  <K extends Comparable<? super K>> SortedMap<K, Durations> by(Function<Cell, K> part) {
    SortedMap<K, List<Cell>> parts = new TreeMap<>();
    for (Cell cell : cells) {
      K key = part.apply(cell);
      if (key != null) {
        parts.computeIfAbsent(key, k -> new ArrayList<>()).add(cell);
      }
    }
    SortedMap<K, Durations> durations = new TreeMap<>();
    parts.forEach((key, of) -> durations.put(key, new Durations(of)));
    return durations;
  }

  long detainers() {
    return cells.stream().mapToLong(Cell::detainers).sum();
  }

  boolean hasFlush() {
    return cells.stream().anyMatch(Cell::isFlushed);
  }

  /** The same, those that a flush declined censored on the day of the policy. */
  Durations withoutFlush() {
    return new Durations(
        cells.stream()
            .map(
                cell ->
                    cell.isFlushed()
                        ? new Cell(
                            cell.file,
                            cell.localChoice,
                            cell.policy,
                            cell.since,
                            cell.month,
                            DetainerOutcome.PENDING,
                            false,
                            cell.daysToPolicy,
                            null,
                            cell.detainers)
                        : cell)
            .toList());
  }

  /** What ends them, by days since issue. */
  CumulativeIncidence incidence() {
    return CumulativeIncidence.of(
        cells.stream().mapToInt(Cell::days).toArray(),
        cells.stream().mapToInt(Cell::cause).toArray(),
        cells.stream().mapToLong(Cell::detainers).toArray(),
        CAUSES);
  }
}
