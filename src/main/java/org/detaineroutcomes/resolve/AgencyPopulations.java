package org.detaineroutcomes.resolve;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.TableRow;

/** Populations that stand in a list of agencies, beside counts that print none. */
final class AgencyPopulations {
  private static final int EXAMPLES = 5;
  private static final String LISTED = "listed_population";

  private final Dataset<Row> byName;

  /** The agencies of a release, by jurisdiction and state. */
  AgencyPopulations(Dataset<Row> agencies) {
    this.byName =
        agencies
            .groupBy(PlaceFields.JURISDICTION.col(), PlaceFields.STATE.col())
            .agg(
                max(PlaceFields.POPULATION.col()).as(LISTED),
                functions.countDistinct(PlaceFields.POPULATION.col()).as("populations"));
  }

  /** Agencies that the list has twice, with two populations. */
  Optional<Problem> problem() {
    List<TableRow> twice =
        TableRow.all(byName.where(col("populations").gt(1)).takeAsList(EXAMPLES));
    return twice.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.check(
                "table agencies",
                "Cannot tell which population is an agency's: the list has two, such as for "
                    + String.join(
                        "; ",
                        twice.stream()
                            .map(
                                row ->
                                    row.text(PlaceFields.JURISDICTION)
                                        + ", "
                                        + row.text(PlaceFields.STATE))
                            .sorted()
                            .toList()),
                "remove one of the rows"));
  }

  /** The counts, their empty populations filled from the list. */
  Dataset<Row> beside(Dataset<Row> counts) {
    return counts
        .join(
            functions.broadcast(byName.drop("populations")),
            new String[] {PlaceFields.JURISDICTION.name(), PlaceFields.STATE.name()},
            "left")
        .withColumn(
            PlaceFields.POPULATION.name(), coalesce(PlaceFields.POPULATION.col(), col(LISTED)));
  }
}
