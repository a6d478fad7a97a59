package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.CountyMeasures;

/**
 * What may be held constant in a comparison: the logarithm of the residents, and what is measured
 * of the county in the year. Absent where a source has no value of that year; nothing is carried
 * over from another.
 */
final class Covariates {
  /** So that every engine gives the same logarithm. */
  private static final int DIGITS = 6;

  private static final Column YEAR = col("measure_year");
  private static final Column COUNTY = col("measure_county");

  private Covariates() {}

  /** The logarithm of the residents beside them. */
  static Dataset<Row> logResidents(Dataset<Row> panel) {
    Column residents = PlaceFields.POPULATION.col();
    return panel.withColumn(
        Panels.LOG_POPULATION.name(), when(residents.gt(0), round(log(residents), DIGITS)));
  }

  /**
   * The panel with what is measured of its counties; of two inputs with a value the later in the
   * job is used.
   */
  static Dataset<Row> beside(Dataset<Row> panel, Dataset<Row> measures, Frequency frequency) {
    List<Object> names = List.copyOf(Panels.COUNTY_MEASURES);
    Dataset<Row> wide =
        measures
            .where(CountyMeasures.MEASURE.col().isin(names.toArray()))
            .groupBy(
                PlaceFields.COUNTY_FIPS.col().as("measure_county"),
                DateFields.YEAR.col().as("measure_year"))
            .pivot(CountyMeasures.MEASURE.name(), names)
            .agg(max_by(CountyMeasures.VALUE.col(), Provenance.INPUT.col()));
    Column year =
        frequency == Frequency.YEAR
            ? Panels.PERIOD_INDEX.col()
            : floor(Panels.PERIOD_INDEX.col().multiply(frequency.months()).divide(lit(12)));
    return panel.join(
        broadcast(wide),
        COUNTY.equalTo(PlaceFields.COUNTY_FIPS.col()).and(YEAR.equalTo(year)),
        "left");
  }
}
