package org.detaineroutcomes.resolve;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Fips;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.PlacedMeasures;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.TableRow;

/** Covariates by area: rows with a code stay in Spark, the few with a name alone are placed. */
final class MeasureRows {
  private final SparkSession spark;
  private final Dataset<Row> staged;

  MeasureRows(SparkSession spark, Dataset<Row> staged) {
    this.spark = spark;
    this.staged = staged;
  }

  /** Every row that is of a county, under its code. */
  Dataset<Row> placed(AreaNames areas) {
    Dataset<Row> coded =
        staged.where(PlaceFields.COUNTY_FIPS.col().isNotNull()).select(PlacedMeasures.TABLE.cols());
    List<TableRow> named =
        TableRow.all(staged.where(PlaceFields.COUNTY_FIPS.col().isNull()).collectAsList());
    List<Row> found = new ArrayList<>();
    for (TableRow row : named) {
      areas.of(row).filter(Fips::isCounty).ifPresent(area -> found.add(row(row, area)));
    }
    return found.isEmpty()
        ? coded
        : coded.unionByName(spark.createDataFrame(found, PlacedMeasures.TABLE.structType()));
  }

  private static Row row(TableRow measured, Fips area) {
    TableRowBuilder row = new TableRowBuilder(PlacedMeasures.TABLE);
    for (Column column : PlacedMeasures.TABLE.columns()) {
      row.set(column, measured.value(column));
    }
    return row.set(PlaceFields.COUNTY_FIPS, area.code()).row();
  }
}
