package org.detaineroutcomes.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.Crimes;

/** One count for one jurisdiction or agency in one period: a second one would be added to it. */
final class CrimeKeys {
  private static final int EXAMPLES = 5;
  private static final Column[] KEY = {
    CrimeFields.SCOPE.col(),
    coalesce(PlaceFields.STATE.col(), lit("")).as("key_state"),
    coalesce(Crimes.ORI.col(), CrimeFields.AGENCY.col(), PlaceFields.JURISDICTION.col())
        .as("key_name"),
    DateFields.YEAR.col(),
    coalesce(DateFields.MONTH.col(), lit(0)).as("key_month")
  };

  private CrimeKeys() {}

  /** Rows that no later input of the job says again. */
  static Dataset<Row> newest(Dataset<Row> staged) {
    if (staged.select(Provenance.INPUT.col()).distinct().count() < 2) {
      return staged;
    }
    return staged
        .withColumn("newest", max(Provenance.INPUT.col()).over(Window.partitionBy(KEY)))
        .where(Provenance.INPUT.col().equalTo(col("newest")))
        .drop("newest");
  }

  /** How many rows a later input says again. */
  static Optional<String> givenWay(Dataset<Row> staged, Dataset<Row> newest) {
    long rows = staged == newest ? 0 : staged.count() - newest.count();
    return rows == 0
        ? Optional.empty()
        : Optional.of(rows + " rows of crimes give way to the same count in a later input");
  }

  /** Two rows of one input that say the same thing twice, with examples. */
  static Optional<Problem> repeated(Dataset<Row> newest) {
    Dataset<Row> twice =
        newest
            .groupBy(KEY)
            .agg(
                count(lit(1)).as("times"),
                sort_array(
                        collect_list(
                            concat_ws(" row ", Provenance.FILE.col(), Provenance.ROW.col())))
                    .as("where_found"))
            .where(col("times").gt(1));
    List<Row> examples =
        twice.orderBy("key_state", "key_name", "year", "key_month").takeAsList(EXAMPLES);
    if (examples.isEmpty()) {
      return Optional.empty();
    }
    String named =
        examples.stream()
            .map(
                row ->
                    row.getAs("key_name")
                        + " "
                        + row.getAs("key_state")
                        + " "
                        + row.getAs("year")
                        + " ("
                        + String.join(", ", row.<String>getList(row.fieldIndex("where_found")))
                        + ")")
            .collect(Collectors.joining("; "));
    return Optional.of(
        Problem.check(
            "table crimes",
            "Cannot count "
                + twice.count()
                + " keys twice: one jurisdiction, period and scope has several rows, such as "
                + named,
            "remove the repeated rows, or give them as a later input that is meant to win"));
  }
}
