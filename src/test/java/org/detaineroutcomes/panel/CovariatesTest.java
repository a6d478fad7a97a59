package org.detaineroutcomes.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.detaineroutcomes.LocalSpark;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.staged.CountyMeasures;
import org.junit.jupiter.api.Test;

class CovariatesTest {
  private static Row measure(int input, String fips, int year, String name, double value) {
    Map<String, Integer> at = CountyMeasures.TABLE.positions();
    List<Object> cells = new ArrayList<>(Collections.nCopies(at.size(), null));
    Map<Column, Object> given =
        Map.of(
            Provenance.INPUT, input,
            PlaceFields.COUNTY_FIPS, fips,
            DateFields.YEAR, year,
            CountyMeasures.MEASURE, name,
            CountyMeasures.VALUE, value);
    given.forEach((column, cell) -> cells.set(at.get(column.name()), cell));
    return RowFactory.create(cells.toArray());
  }

  private static List<Row> beside(Frequency frequency, int periodIndex) {
    StructType panel =
        new StructType()
            .add("county_fips", DataTypes.StringType)
            .add("period_index", DataTypes.IntegerType)
            .add("population", DataTypes.LongType);
    return Covariates.logResidents(
            Covariates.beside(
                LocalSpark.table(
                    panel,
                    List.of(
                        RowFactory.create("19001", periodIndex, 1000L),
                        RowFactory.create("19153", periodIndex, 0L))),
                LocalSpark.table(
                    CountyMeasures.TABLE.structType(),
                    List.of(
                        measure(3, "19001", 2014, "unemployment_percent", 4.5),
                        measure(2, "19001", 2014, "unemployment_percent", 9.9),
                        measure(3, "19001", 2013, "unemployment_percent", 5.5),
                        measure(3, "19153", 2015, "poverty_percent", 11.0))),
                frequency))
        .orderBy(PlaceFields.COUNTY_FIPS.col())
        .collectAsList();
  }

  @Test
  void aCountyHasTheValueOfItsYearAndOfTheLaterInput() {
    List<Row> rows = beside(Frequency.YEAR, 2014);

    assertThat(rows.get(0).<Double>getAs("unemployment_percent")).isEqualTo(4.5);
    assertThat(rows.get(0).<Double>getAs("log_population")).isEqualTo(6.907755);
    assertThat(rows.get(1).<Double>getAs("poverty_percent")).isNull();
    assertThat(rows.get(1).<Double>getAs("log_population")).isNull();
  }

  @Test
  void aMonthHasTheValueOfItsYear() {
    assertThat(beside(Frequency.MONTH, 2014 * 12 + 11).get(0).<Double>getAs("unemployment_percent"))
        .isEqualTo(4.5);
  }
}
