package org.detaineroutcomes.compare.detainers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.store.TableRow;

/** Detainers counted by outcome, as the mart has them. */
record DetainerCounts(List<Cell> cells) {
  private static final Set<String> HIGHER = Set.of("federal", "state", "ice");

  /**
   * Detainers that are alike.
   *
   * @param county FIPS code; null where the facility was not placed
   * @param facility its name and city as recorded
   * @param year of the detainer; null where it has no date
   * @param rows how many
   * @param lifted how many of them have a lift reason on record
   */
  record Cell(
      String file,
      String custody,
      String county,
      String facility,
      Integer year,
      DetainerOutcome outcome,
      long rows,
      long lifted) {
    boolean declined() {
      return outcome.declined();
    }

    /** Whether the facility is a local one by its name. */
    boolean local() {
      return custody.equals("local");
    }

    /** True unless the facility is federal, a state's or ICE's own by its name. */
    boolean localChoice() {
      return DetainerCounts.localChoice(custody);
    }

    /** The same, those with a lift reason alone. */
    Cell withLiftReason() {
      return new Cell(file, custody, county, facility, year, outcome, lifted, lifted);
    }
  }

  /** True unless a facility's custody is federal, a state's or ICE's own. */
  static boolean localChoice(String custody) {
    return !HIGHER.contains(custody);
  }

  static DetainerCounts of(List<TableRow> outcomes) {
    return new DetainerCounts(
        outcomes.stream()
            .map(
                row ->
                    new Cell(
                        row.text(Provenance.FILE),
                        row.text(DetainerFields.CUSTODY),
                        row.text(PlaceFields.COUNTY_FIPS),
                        row.textOrEmpty(DetainerFields.FACILITY)
                            + ", "
                            + row.textOrEmpty(PlaceFields.CITY),
                        row.whole(DateFields.YEAR),
                        DetainerOutcome.valueOf(row.text(DetainerFields.OUTCOME)),
                        row.count(DetainerFields.DETAINERS),
                        row.count(DetainerOutcomes.WITH_LIFT_REASON)))
            .toList());
  }

  /** Counts by what each is of, in order; those without it are in none. */
  <K extends Comparable<? super K>> SortedMap<K, DetainerCounts> by(Function<Cell, K> part) {
    SortedMap<K, List<Cell>> parts = new TreeMap<>();
    for (Cell cell : cells) {
      K key = part.apply(cell);
      if (key != null) {
        parts.computeIfAbsent(key, k -> new ArrayList<>()).add(cell);
      }
    }
    SortedMap<K, DetainerCounts> counts = new TreeMap<>();
    parts.forEach((key, of) -> counts.put(key, new DetainerCounts(of)));
    return counts;
  }

  DetainerCounts where(Predicate<Cell> wanted) {
    return new DetainerCounts(cells.stream().filter(wanted).toList());
  }

  /** Those with a lift reason on record. */
  DetainerCounts withLiftReason() {
    return new DetainerCounts(cells.stream().map(Cell::withLiftReason).toList());
  }

  long rows() {
    return cells.stream().mapToLong(Cell::rows).sum();
  }

  long rows(Predicate<Cell> wanted) {
    return where(wanted).rows();
  }
}
