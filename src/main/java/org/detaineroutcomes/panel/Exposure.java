package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.PopulationSource;
import org.detaineroutcomes.model.UsState;
import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;

/**
 * The denominator of a unit: of a total the residents of the county or state, of agencies the
 * residents they print beside their counts, else those of the county. A population that a county or
 * state prints beside its total is used where no other source has one. Where there is none the
 * count stays and the reason is kept.
 */
final class Exposure {
  /** Residents of the county a row lies in, or of the state it is the total of. */
  static final Column RESIDENTS = col("area_residents");

  /** Whose number the residents of a unit are. */
  static final Column PUBLISHER = col("area_publisher");

  private Exposure() {}

  /** {@link #RESIDENTS} of a row, else the population that a county's or state's total prints. */
  static Column denominator() {
    return coalesce(RESIDENTS, printedByTotal());
  }

  /** Whose number {@link #denominator} is. */
  static Column publisher() {
    return when(RESIDENTS.isNotNull(), PUBLISHER)
        .when(printedByTotal().isNotNull(), PopulationSource.PRINTED.word());
  }

  private static Column printedByTotal() {
    return when(
        PlaceFields.LEVEL.col().isin(PlaceLevel.COUNTY.word(), PlaceLevel.STATE.word()),
        PlaceFields.POPULATION.col());
  }

  /** Rows of counts with the residents of their area in their year beside them. */
  static Dataset<Row> beside(Dataset<Row> counts, Dataset<Row> residents) {
    Dataset<Row> areas =
        residents.select(
            Residents.AREA_FIPS.col(),
            DateFields.YEAR.col().as("area_year"),
            PlaceFields.POPULATION.col().as("area_residents"),
            PlaceFields.POPULATION_SOURCE.col().as("area_publisher"));
    Column area = coalesce(PlaceFields.COUNTY_FIPS.col(), stateFips(PlaceFields.STATE.col()));
    return counts.join(
        broadcast(areas),
        Residents.AREA_FIPS
            .col()
            .equalTo(area)
            .and(col("area_year").equalTo(DateFields.YEAR.col())),
        "left");
  }

  private static Column stateFips(Column postal) {
    Column[] pairs =
        Arrays.stream(UsState.values())
            .flatMap(state -> Arrays.stream(new Column[] {lit(state.name()), lit(state.fips())}))
            .toArray(Column[]::new);
    return functions.element_at(functions.map(pairs), postal);
  }

  /**
   * Population, its publisher and the reason why there is none, from the sums of {@link
   * UnitCounts}. Of a county made of agencies it is the residents whom they serve, where each
   * prints them.
   */
  static Dataset<Row> served(Dataset<Row> sums, Job.Unit unit) {
    if (unit != Job.Unit.COUNTY) {
      return of(sums, unit);
    }
    Column agencies = UnitCounts.scope(CountScope.AGENCIES).and(UnitCounts.PRINTED.isNotNull());
    return with(
        sums,
        unit,
        when(agencies, UnitCounts.PRINTED).otherwise(area(unit)),
        agencies.or(UnitCounts.ONE_AREA.isNull()));
  }

  /** The same with the residents of the whole county, whoever of them the agencies serve. */
  static Dataset<Row> of(Dataset<Row> sums, Job.Unit unit) {
    Column printed =
        UnitCounts.ofAgencies(unit)
            .or(lit(unit == Job.Unit.COUNTY).and(UnitCounts.ONE_AREA.isNull()));
    return with(sums, unit, area(unit), printed);
  }

  private static Dataset<Row> with(
      Dataset<Row> sums, Job.Unit unit, Column population, Column printed) {
    return sums.withColumn(PlaceFields.POPULATION.name(), population)
        .withColumn(
            PlaceFields.POPULATION_SOURCE.name(),
            when(
                PlaceFields.POPULATION.col().isNotNull(),
                when(printed, PopulationSource.PRINTED.word()).otherwise(PUBLISHER)))
        .withColumn(Panels.RATE_ABSENT.name(), reason(unit))
        .withColumn(Reporting.OF_AREA, area(unit));
  }

  /** Residents of the whole area of a unit. */
  private static Column area(Job.Unit unit) {
    return switch (unit) {
      case COUNTY -> coalesce(UnitCounts.ONE_AREA, UnitCounts.PRINTED);
      case AGENCY -> UnitCounts.PRINTED;
      case FACILITY -> lit(null).cast("long");
      case STATE ->
          when(UnitCounts.scope(CountScope.STATE_TOTAL), UnitCounts.ONE_AREA)
              .when(UnitCounts.scope(CountScope.COUNTY_TOTAL), UnitCounts.ALL_AREAS)
              .when(UnitCounts.scope(CountScope.AGENCIES), UnitCounts.PRINTED);
    };
  }

  private static Column reason(Job.Unit unit) {
    Column none =
        switch (unit) {
          case COUNTY -> lit("no population of the county for this year");
          case AGENCY -> lit("no population printed for the agency");
          case FACILITY -> lit("a facility has no residents of its own");
          case STATE ->
              when(
                      UnitCounts.scope(CountScope.AGENCIES),
                      "no population printed for some of the agencies")
                  .when(
                      UnitCounts.scope(CountScope.SHERIFF_OR_COUNTY_POLICE),
                      "counts of sheriffs do not cover the state")
                  .otherwise("no population of the state or of all its counties for this year");
        };
    return when(PlaceFields.POPULATION.col().isNull(), none)
        .when(
            PlaceFields.POPULATION.col().equalTo(0),
            "population is zero: a count without residents");
  }
}
