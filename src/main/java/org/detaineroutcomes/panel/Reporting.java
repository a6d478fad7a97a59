package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Offense;
import org.detaineroutcomes.model.PlaceLevel;
import org.detaineroutcomes.model.result.CoverageGap;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.staged.Crimes;

/** Who reports a unit, and how much of it and of its time the reports cover. */
final class Reporting {
  /** The column of the residents of the whole area of a unit. */
  static final String OF_AREA = "area_of_unit";

  private static final String ALWAYS = "reports_always";
  private static final double ALL = 100;
  private static final Column REPORTERS = col("reporter_set");
  private static final Column ALL_OFFENSES = col("reported");
  private static final Column STEADY_OFFENSES = col("reported_always");
  private static final Column COVERED = col("covered_residents");
  private static final Column MONTHS_KNOWN = col("months_known");
  private static final Column RESIDENTS_KNOWN = col("residents_known");

  private Reporting() {}

  /**
   * Who a row is reported by, the same in every period: the ORI or the name of the agency whatever
   * its marks and capitals; of a county's row that names no agency, the sheriff of the county.
   * Absent for a total.
   */
  static Column reporter() {
    Column named = lower(regexp_replace(CrimeCounts.AGENCY_ID.col(), "[^A-Za-z0-9]+", " "));
    Column sheriff =
        PlaceFields.LEVEL
            .col()
            .equalTo(PlaceLevel.COUNTY.word())
            .and(CrimeFields.AGENCY.col().isNull())
            .and(PlaceFields.COUNTY_FIPS.col().isNotNull());
    return when(
        functions.not(UnitCounts.total()),
        when(sheriff, concat(lit("sheriff "), PlaceFields.COUNTY_FIPS.col()))
            .otherwise(coalesce(named, lower(PlaceFields.JURISDICTION.col()))));
  }

  /** Rows marked with whether their reporter has one in every period that the unit has any in. */
  static Dataset<Row> marked(Dataset<Row> keyed) {
    WindowSpec unit = Window.partitionBy(PanelFields.UNIT_ID.col(), col("scope_rank"));
    WindowSpec own =
        Window.partitionBy(PanelFields.UNIT_ID.col(), col("scope_rank"), col("reporter"));
    Column periods = size(collect_set(Panels.PERIOD_INDEX.col()).over(unit));
    Column reported = size(collect_set(Panels.PERIOD_INDEX.col()).over(own));
    return keyed.withColumn("reporter", reporter()).withColumn(ALWAYS, periods.equalTo(reported));
  }

  /** What is added up over the rows of a unit and period. */
  static List<Column> sums(Frequency frequency) {
    Column residents = PlaceFields.POPULATION.col().cast("double");
    Column monthly = DateFields.MONTH.col().isNotNull();
    Column covered =
        when(monthly, residents.divide(Math.max(1, frequency.months())))
            .otherwise(residents.multiply(CrimeFields.MONTHS_REPORTED.col()).divide(12));
    Column months = when(monthly, 1).otherwise(CrimeFields.MONTHS_REPORTED.col());
    return List.of(
        sort_array(collect_set(col("reporter"))).as("reporter_set"),
        sum(offenses()).as("reported"),
        sum(when(col(ALWAYS), offenses())).as("reported_always"),
        UnitCounts.whole(covered).as("covered_residents"),
        count(lit(1)).equalTo(count(months)).as("months_known"),
        count(lit(1)).equalTo(count(residents)).as("residents_known"));
  }

  private static Column offenses() {
    return Stream.concat(Offense.VIOLENT.stream(), Offense.PROPERTY.stream())
        .map(offense -> coalesce(Crimes.count(offense).col(), lit(0L)))
        .reduce(Column::plus)
        .orElseThrow();
  }

  /** The columns that {@link #sums} adds. */
  static List<Column> columns() {
    return List.of(
        REPORTERS, ALL_OFFENSES, STEADY_OFFENSES, COVERED, MONTHS_KNOWN, RESIDENTS_KNOWN);
  }

  /** The same of several units together. */
  static List<Column> together(Column complete) {
    return List.of(
        sort_array(array_distinct(flatten(collect_list(REPORTERS)))).as("reporter_set"),
        sum(ALL_OFFENSES).as("reported"),
        sum(STEADY_OFFENSES).as("reported_always"),
        when(complete, UnitCounts.whole(COVERED)).as("covered_residents"),
        when(complete, UnitCounts.whole(col(OF_AREA))).as(OF_AREA),
        bool_and(MONTHS_KNOWN).as("months_known"),
        bool_and(RESIDENTS_KNOWN).as("residents_known"));
  }

  /** Reporters and coverage as a panel has them, beside the residents of the unit. */
  static Dataset<Row> told(Dataset<Row> exposed) {
    Column named = functions.not(UnitCounts.total());
    Column steady = coalesce(STEADY_OFFENSES, lit(0L)).divide(ALL_OFFENSES);
    Column residents = col(OF_AREA);
    Column gap =
        when(
                functions.not(MONTHS_KNOWN),
                when(UnitCounts.total(), CoverageGap.TOTAL_WITHOUT_MONTHS.code())
                    .otherwise(CoverageGap.NO_MONTHS_PRINTED.code()))
            .when(functions.not(RESIDENTS_KNOWN), CoverageGap.NO_AGENCY_RESIDENTS.code())
            .when(
                residents.isNull().or(residents.leq(0)).or(COVERED.isNull()),
                CoverageGap.NO_RESIDENTS.code());
    return exposed
        .withColumn(Panels.REPORTERS.name(), when(named, array_join(REPORTERS, "; ")))
        .withColumn(
            Panels.STEADY_SHARE.name(),
            when(
                named,
                when(ALL_OFFENSES.gt(0), greatest(lit(0.0), least(lit(1.0), steady)))
                    .otherwise(1.0)))
        .withColumn(Panels.COVERAGE_GAP.name(), gap)
        .withColumn(
            Panels.COVERAGE_INDICATOR.name(),
            when(
                Panels.COVERAGE_GAP.col().isNull(),
                least(lit(ALL), COVERED.multiply(ALL).divide(residents))));
  }
}
