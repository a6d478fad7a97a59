package org.detaineroutcomes.compare;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.schema.DetainerRecords;
import org.detaineroutcomes.schema.Places;
import org.detaineroutcomes.schema.Provenance;

/** Detainer rows counted once, by everything the measures tell apart. */
record DetainerCounts(List<Cell> cells) {
  private static final Set<String> CITIZENSHIPS =
      Set.of("UNITED STATES", "UNITED STATES OF AMERICA", "USA");

  /**
   * Rows that are alike.
   *
   * @param county FIPS code; null where the facility was not placed
   * @param lifted whether a lift reason is on the record
   * @param citizenship whether a country of citizenship is on the record
   * @param citizen whether that country is the United States
   */
  record Cell(
      String file,
      String custody,
      String county,
      DetainerOutcome outcome,
      boolean lifted,
      boolean citizenship,
      boolean citizen,
      long rows) {
    boolean declined() {
      return outcome.declined();
    }

    boolean local() {
      return custody.equals("local");
    }
  }

  static DetainerCounts of(Dataset<Row> records) {
    Column lifted = DetainerRecords.LIFT_REASON.col().isNotNull().as("lifted");
    Column known = DetainerRecords.CITIZENSHIP.col().isNotNull().as("known");
    Column citizen =
        functions
            .coalesce(
                functions
                    .upper(functions.trim(DetainerRecords.CITIZENSHIP.col()))
                    .isin(CITIZENSHIPS.toArray()),
                functions.lit(false))
            .as("citizen");
    return new DetainerCounts(
        records
            .groupBy(
                Provenance.FILE.col(),
                DetainerRecords.CUSTODY.col(),
                Places.COUNTY_FIPS.col(),
                DetainerRecords.OUTCOME.col(),
                lifted,
                known,
                citizen)
            .count()
            .collectAsList()
            .stream()
            .map(
                row ->
                    new Cell(
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        DetainerOutcome.valueOf(row.getString(3)),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getLong(7)))
            .toList());
  }

  /** The files, by name. */
  List<String> files() {
    return cells.stream().map(Cell::file).distinct().sorted().toList();
  }

  DetainerCounts where(Predicate<Cell> wanted) {
    return new DetainerCounts(cells.stream().filter(wanted).toList());
  }

  long rows() {
    return cells.stream().mapToLong(Cell::rows).sum();
  }

  long rows(Predicate<Cell> wanted) {
    return where(wanted).rows();
  }
}
