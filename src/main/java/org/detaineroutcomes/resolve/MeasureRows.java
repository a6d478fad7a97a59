package org.detaineroutcomes.resolve;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.PlacedMeasures;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.CountyMeasures;
import org.detaineroutcomes.store.TableRow;

/** Covariates by area: rows with a code alone stay in Spark, those with a name are placed. */
final class MeasureRows {
  private static final int EXAMPLES = 5;

  /** More rows with names than this are refused: they are placed on one machine, in memory. */
  static final int MOST = 1_000_000;

  private final SparkSession spark;
  private final Dataset<Row> staged;

  MeasureRows(SparkSession spark, Dataset<Row> staged) {
    this.spark = spark;
    this.staged = staged;
  }

  /** Every row that is of a county, under its code. */
  Dataset<Row> placed(AreaNames areas) {
    org.apache.spark.sql.Column named =
        PlaceFields.COUNTY_FIPS.col().isNull().or(PlaceFields.JURISDICTION.col().isNotNull());
    Dataset<Row> coded = staged.where(functions.not(named)).select(PlacedMeasures.TABLE.cols());
    List<TableRow> rows = TableRow.all(staged.where(named).limit(MOST + 1).collectAsList());
    if (rows.size() > MOST) {
      throw new Failure(tooMany());
    }
    rows.forEach(areas::sees);
    List<Row> found = new ArrayList<>();
    for (TableRow row : rows) {
      areas.of(row).filter(Fips::isCounty).ifPresent(area -> found.add(row(row, area)));
    }
    return found.isEmpty()
        ? coded
        : coded.unionByName(spark.createDataFrame(found, PlacedMeasures.TABLE.structType()));
  }

  private static Problem tooMany() {
    return Problem.check(
        "table county_measures",
        "Cannot place covariates by name: more than " + MOST + " rows have a name",
        "give the county's code in each row and no name, or leave measures out that no outcome"
            + " needs");
  }

  /** A measure that one file has twice for a county and year, with two values. */
  static Optional<Problem> problem(Dataset<Row> placed) {
    Dataset<Row> twice =
        placed
            .groupBy(
                PlaceFields.COUNTY_FIPS.col(),
                DateFields.YEAR.col(),
                CountyMeasures.MEASURE.col(),
                Provenance.FILE.col())
            .agg(
                min(CountyMeasures.VALUE.col()).as("least"),
                max(CountyMeasures.VALUE.col()).as("most"),
                sort_array(collect_set(Provenance.ROW.col())).as("at"))
            .where(col("least").notEqual(col("most")))
            .orderBy(PlaceFields.COUNTY_FIPS.col(), DateFields.YEAR.col());
    List<Row> examples = twice.takeAsList(EXAMPLES);
    return examples.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.check(
                "table county_measures",
                "Cannot tell which value counts: a county has two of one measure in a year, such as "
                    + examples.stream().map(MeasureRows::where).collect(Collectors.joining("; ")),
                "remove one of the rows, or give it as a later input that is meant to win"));
  }

  private static String where(Row twice) {
    return twice.getAs(PlaceFields.COUNTY_FIPS.name())
        + " "
        + twice.getAs(CountyMeasures.MEASURE.name())
        + " "
        + twice.getAs(DateFields.YEAR.name())
        + " ("
        + twice.getAs(Provenance.FILE.name())
        + " rows "
        + twice.<Long>getList(twice.fieldIndex("at")).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", "))
        + ")";
  }

  private static Row row(TableRow measured, Fips area) {
    TableRowBuilder row = new TableRowBuilder(PlacedMeasures.TABLE);
    for (Column column : PlacedMeasures.TABLE.columns()) {
      row.set(column, measured.value(column));
    }
    return row.set(PlaceFields.COUNTY_FIPS, area.code()).row();
  }
}
