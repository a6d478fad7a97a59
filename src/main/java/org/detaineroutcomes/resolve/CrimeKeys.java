package org.detaineroutcomes.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;

/**
 * One count for one place or agency in one period: a second one would be added to it. The place
 * counts, not the name: Elko and Elko County are one. Rows are placed before they come here.
 */
final class CrimeKeys {
  private static final int EXAMPLES = 5;
  private static final Column[] KEY = {
    CrimeFields.SCOPE.col(),
    coalesce(PlaceFields.STATE.col(), lit("")).as("key_state"),
    coalesce(Crimes.ORI.col(), CrimeFields.AGENCY.col(), NamedTable.UNIT.col(), lit(""))
        .as("key_unit"),
    DateFields.YEAR.col(),
    coalesce(DateFields.MONTH.col(), lit(0)).as("key_month")
  };

  /** What a row says of its place and period. */
  private static final List<org.detaineroutcomes.schema.Column> MEASURES =
      Stream.concat(
              Crimes.counts().stream(),
              Stream.of(PlaceFields.POPULATION, CrimeFields.MONTHS_REPORTED))
          .toList();

  private static final WindowSpec SAME = Window.partitionBy(KEY);

  private CrimeKeys() {}

  /** Rows that no later input of the job says again. */
  static Dataset<Row> newest(Dataset<Row> placed) {
    if (placed.select(Provenance.INPUT.col()).distinct().count() < 2) {
      return placed;
    }
    return placed
        .withColumn("newest", max(Provenance.INPUT.col()).over(SAME))
        .where(Provenance.INPUT.col().equalTo(col("newest")))
        .drop("newest");
  }

  /** How many rows a later input says again. */
  static Optional<String> givenWay(Dataset<Row> placed, Dataset<Row> newest) {
    long rows = placed == newest ? 0 : placed.count() - newest.count();
    return rows == 0
        ? Optional.empty()
        : Optional.of(rows + " rows of crimes give way to the same count in a later input");
  }

  /**
   * What one input says twice.
   *
   * @param refused the problem, if two rows have different values
   * @param note how many rows say again what another one does, if any do
   */
  record Repeated(Optional<Problem> refused, Optional<String> note) {}

  /** Looks for rows of one input that are of one place and period. */
  static Repeated repeated(Dataset<Row> newest) {
    Column differs = lit(false);
    for (org.detaineroutcomes.schema.Column measure : MEASURES) {
      Column two = min(measure.col()).notEqual(max(measure.col()));
      differs = differs.or(coalesce(two, lit(false)));
    }
    Dataset<Row> twice =
        newest
            .groupBy(KEY)
            .agg(
                count(lit(1)).as("times"),
                differs.as("differs"),
                min(coalesce(
                        Crimes.ORI.col(), CrimeFields.AGENCY.col(), PlaceFields.JURISDICTION.col()))
                    .as("name"),
                sort_array(
                        collect_list(
                            concat_ws(" row ", Provenance.FILE.col(), Provenance.ROW.col())))
                    .as("where_found"))
            .where(col("times").gt(1));
    Map<Boolean, Row> sums = new HashMap<>();
    twice
        .groupBy("differs")
        .agg(count(lit(1)).as("keys"), sum(col("times").minus(1)).as("more"))
        .collectAsList()
        .forEach(row -> sums.put(row.<Boolean>getAs("differs"), row));
    return new Repeated(
        Optional.ofNullable(sums.get(true))
            .map(row -> refused(row.getAs("keys"), some(twice, true))),
        Optional.ofNullable(sums.get(false))
            .map(row -> note(row.getAs("more"), some(twice, false))));
  }

  /** A few of the keys in words, in the order of their places. */
  private static String some(Dataset<Row> twice, boolean differing) {
    return examples(
        twice
            .where(col("differs").equalTo(differing))
            .orderBy("key_state", "name", "year", "key_month")
            .takeAsList(EXAMPLES));
  }

  private static Problem refused(long keys, String examples) {
    return Problem.check(
        "table crimes",
        "Cannot count "
            + keys
            + " keys twice: one jurisdiction, period and scope has several rows, such as "
            + examples,
        "remove the repeated rows, or give them as a later input that is meant to win");
  }

  private static String note(long more, String examples) {
    return more
        + " rows of crimes say again what another row of the same input says of the same"
        + " place and period, and are counted once, such as "
        + examples;
  }

  private static String examples(List<Row> keys) {
    return keys.stream()
        .map(
            row ->
                row.getAs("name")
                    + " "
                    + row.getAs("key_state")
                    + " "
                    + row.getAs("year")
                    + " ("
                    + String.join(", ", row.<String>getList(row.fieldIndex("where_found")))
                    + ")")
        .collect(Collectors.joining("; "));
  }

  /** Of rows that say the same thing the first, with what only another one has filled in. */
  static Dataset<Row> once(Dataset<Row> newest) {
    Dataset<Row> filled =
        newest.withColumn(
            "nth", row_number().over(SAME.orderBy(Provenance.FILE.col(), Provenance.ROW.col())));
    for (org.detaineroutcomes.schema.Column measure : MEASURES) {
      filled = filled.withColumn(measure.name(), max(measure.col()).over(SAME));
    }
    return filled.where(col("nth").equalTo(1)).drop("nth");
  }
}
