package org.detaineroutcomes.compare.record;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.schema.staged.Places;

/** Detainers counted by outcome, as the mart has them. */
record DetainerCounts(List<Cell> cells) {
  private static final Set<String> HIGHER = Set.of("federal", "state", "ice");

  /**
   * Detainers that are alike.
   *
   * @param county FIPS code; null where the facility was not placed
   * @param rows how many
   * @param lifted how many of them have a lift reason on record
   */
  record Cell(
      String file, String custody, String county, DetainerOutcome outcome, long rows, long lifted) {
    boolean declined() {
      return outcome.declined();
    }

    /** True unless the facility is federal, a state's or ICE's own by its name. */
    boolean localChoice() {
      return DetainerCounts.localChoice(custody);
    }

    /** The same, those with a lift reason alone. */
    Cell withLiftReason() {
      return new Cell(file, custody, county, outcome, lifted, lifted);
    }
  }

  /** True unless a facility's custody is federal, a state's or ICE's own. */
  static boolean localChoice(String custody) {
    return !HIGHER.contains(custody);
  }

  static DetainerCounts of(Dataset<Row> outcomes) {
    return new DetainerCounts(
        outcomes
            .select(
                Provenance.FILE.col(),
                DetainerRecords.CUSTODY.col(),
                Places.COUNTY_FIPS.col(),
                DetainerRecords.OUTCOME.col(),
                DetainerOutcomes.DETAINERS.col(),
                DetainerOutcomes.WITH_LIFT_REASON.col())
            .collectAsList()
            .stream()
            .map(
                row ->
                    new Cell(
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        DetainerOutcome.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getLong(5)))
            .toList());
  }

  /** The files, by name. */
  List<String> files() {
    return cells.stream().map(Cell::file).distinct().sorted().toList();
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
