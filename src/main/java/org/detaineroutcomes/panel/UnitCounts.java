package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.result.CountScope;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.Crimes;

/**
 * Placed counts added up to units and periods.
 *
 * <p>A sum is there only where every part is: each agency that has a row, and in a year or a
 * quarter made of months each of them. Where a unit has totals of its own, they are used alone.
 */
final class UnitCounts {
  /** Population as the rows print it, added up over the agencies of the unit. */
  static final Column PRINTED = col("printed_population");

  /** Residents of the one area that all rows of the unit lie in. */
  static final Column ONE_AREA = col("one_area");

  /** Residents of the areas of all rows, added up; absent where one has none. */
  static final Column ALL_AREAS = col("all_areas");

  private static final String RANK_NAME = "scope_rank";
  private static final Column RANK = col(RANK_NAME);
  private static final Column PARTS = col("parts");
  private static final Column MONTHLY_PARTS = col("monthly_parts");
  private static final Column AGENCY_SET = col("agency_set");

  private UnitCounts() {}

  /** Whether a row can be part of a unit at all. */
  static Column placed(Job.Unit unit) {
    Column placed =
        switch (unit) {
          case COUNTY -> PlaceFields.COUNTY_FIPS.col().isNotNull();
          case AGENCY -> CrimeCounts.AGENCY_ID.col().isNotNull().and(functions.not(total()));
          case STATE -> PlaceFields.STATE.col().isNotNull();
          case FACILITY -> lit(false);
        };
    return placed.and(PlaceFields.LEVEL.col().notEqual("nation"));
  }

  /** Whether a row is of a unit that the job asks for, by its id or by its state. */
  static Column wanted(Job.Panel panel) {
    Object[] units = panel.units().toArray();
    return units.length == 0
        ? lit(true)
        : coalesce(id(panel.unit()).isin(units), lit(false))
            .or(coalesce(PlaceFields.STATE.col().isin(units), lit(false)));
  }

  /** Whether a row is short enough for the periods asked for. */
  static Column lasts(Frequency frequency) {
    return switch (frequency) {
      case YEAR -> lit(true);
      case QUARTER, FISCAL_QUARTER, MONTH -> DateFields.MONTH.col().isNotNull();
      case WEEK -> lit(false);
    };
  }

  /** The number of a row's period. */
  static Column index(Frequency frequency) {
    Column months = DateFields.YEAR.col().multiply(12).plus(DateFields.MONTH.col()).minus(1);
    return switch (frequency) {
      case YEAR -> DateFields.YEAR.col();
      case QUARTER, FISCAL_QUARTER -> floor(months.divide(3)).cast("int");
      case MONTH -> months;
      case WEEK -> lit(null).cast("int");
    };
  }

  /** Usable rows of the window added up; counts are those of {@link Crimes#counts()}. */
  static Dataset<Row> of(Dataset<Row> usable, Job.Panel panel) {
    List<Column> sums = new ArrayList<>();
    sums.add(min(name(panel.unit())).as(Panels.UNIT_NAME.name()));
    sums.add(min(PlaceFields.STATE.col()).as(PlaceFields.STATE.name()));
    sums.add(min(county(panel.unit())).as(PlaceFields.COUNTY_FIPS.name()));
    sums.add(max(CrimeFields.SCOPE.col()).as(CrimeFields.SCOPE.name()));
    sums.add(count(lit(1)).as("parts"));
    sums.add(count(DateFields.MONTH.col()).as("monthly_parts"));
    sums.add(collect_set(agency()).as("agency_set"));
    sums.addAll(Reporting.sums(panel.period()));
    sums.add(min(CrimeFields.MONTHS_REPORTED.col()).as("least_months"));
    sums.add(whole(PlaceFields.POPULATION.col()).as("population_parts"));
    sums.add(max(Exposure.denominator()).as("one_area"));
    sums.add(whole(Exposure.denominator()).as("area_parts"));
    sums.add(max(Exposure.publisher()).as("area_publisher"));
    for (Offense offense : Offense.values()) {
      sums.add(whole(Crimes.count(offense).col()).as(offense.column()));
    }
    Dataset<Row> added =
        Reporting.marked(keyed(usable, panel))
            .groupBy(PanelFields.UNIT_ID.col(), Panels.PERIOD_INDEX.col(), RANK)
            .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    return described(best(added), panel);
  }

  /** Rows with the unit and period that they are of, and the rank of their scope. */
  static Dataset<Row> keyed(Dataset<Row> usable, Job.Panel panel) {
    return usable
        .withColumn(PanelFields.UNIT_ID.name(), id(panel.unit()))
        .withColumn(Panels.PERIOD_INDEX.name(), index(panel.period()))
        .withColumn(RANK_NAME, rank());
  }

  /** A sum, absent where one of its parts is. */
  static Column whole(Column part) {
    return when(count(part).equalTo(count(lit(1))), sum(part));
  }

  /** Of a unit's rows those of the widest scope it has, the same in every period. */
  static Dataset<Row> best(Dataset<Row> added) {
    return added
        .withColumn("best", min(RANK).over(Window.partitionBy(PanelFields.UNIT_ID.col())))
        .where(RANK.equalTo(col("best")));
  }

  private static Dataset<Row> described(Dataset<Row> added, Job.Panel panel) {
    int months = panel.period().months();
    Column monthly = months > 1 ? MONTHLY_PARTS.gt(0) : lit(false);
    Column agencies = when(monthly, size(AGENCY_SET)).otherwise(PARTS).cast("int");
    Column complete = functions.not(monthly).or(PARTS.equalTo(agencies.multiply(months)));
    List<Column> columns = new ArrayList<>();
    columns.add(PanelFields.UNIT_ID.col());
    columns.add(Panels.UNIT_NAME.col());
    columns.add(PlaceFields.STATE.col());
    columns.add(PlaceFields.COUNTY_FIPS.col());
    columns.add(Panels.PERIOD_INDEX.col());
    columns.add(CrimeFields.SCOPE.col());
    columns.add(when(functions.not(total()), agencies).as(Panels.AGENCIES.name()));
    columns.addAll(Reporting.columns());
    columns.add(
        when(monthly, floor(PARTS.divide(agencies)))
            .otherwise(col("least_months"))
            .cast("int")
            .as(CrimeFields.MONTHS_REPORTED.name()));
    columns.add(average(monthly, months, col("population_parts")).as("printed_population"));
    columns.add(ONE_AREA);
    columns.add(average(monthly, months, col("area_parts")).as("all_areas"));
    columns.add(Exposure.PUBLISHER);
    for (Offense offense : Offense.values()) {
      columns.add(when(complete, col(offense.column())).as(offense.column()));
    }
    return added.select(columns.toArray(Column[]::new));
  }

  /** Twelve months print a population twelve times. */
  private static Column average(Column monthly, int months, Column sum) {
    return when(monthly, floor(sum.divide(Math.max(1, months)))).otherwise(sum).cast("long");
  }

  static Column id(Job.Unit unit) {
    return switch (unit) {
      case COUNTY -> PlaceFields.COUNTY_FIPS.col();
      case AGENCY -> CrimeCounts.AGENCY_ID.col();
      case STATE -> PlaceFields.STATE.col();
      case FACILITY -> lit(null).cast("string");
    };
  }

  static Column name(Job.Unit unit) {
    return switch (unit) {
      case COUNTY -> coalesce(PlaceFields.COUNTY.col(), PlaceFields.JURISDICTION.col());
      case AGENCY -> coalesce(CrimeFields.AGENCY.col(), PlaceFields.JURISDICTION.col());
      case STATE -> PlaceFields.STATE.col();
      case FACILITY -> lit(null).cast("string");
    };
  }

  private static Column county(Job.Unit unit) {
    return unit == Job.Unit.STATE ? lit(null).cast("string") : PlaceFields.COUNTY_FIPS.col();
  }

  private static Column agency() {
    return coalesce(CrimeCounts.AGENCY_ID.col(), PlaceFields.JURISDICTION.col());
  }

  /** Whether a unit's denominator is what agencies print. */
  static Column ofAgencies(Job.Unit unit) {
    return unit == Job.Unit.AGENCY
        ? lit(true)
        : lit(unit == Job.Unit.STATE).and(scope(CountScope.AGENCIES));
  }

  static Column scope(CountScope wanted) {
    return CrimeFields.SCOPE.col().equalTo(wanted.word());
  }

  /** A count that covers a county or a state, whatever agencies are in it. */
  static Column total() {
    return CrimeFields.SCOPE
        .col()
        .isin(CountScope.COUNTY_TOTAL.word(), CountScope.STATE_TOTAL.word());
  }

  static Column rank() {
    return when(scope(CountScope.STATE_TOTAL), 0)
        .when(scope(CountScope.COUNTY_TOTAL), 1)
        .when(scope(CountScope.AGENCIES), 2)
        .otherwise(3);
  }
}
