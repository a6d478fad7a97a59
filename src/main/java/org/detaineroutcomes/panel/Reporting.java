package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
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
  private static final String ALWAYS = "reports_always";
  private static final double ALL = 100;

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
    return keyed
        .withColumn("reporter", reporter())
        .withColumn(ALWAYS, periods.equalTo(reported));
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

  /** The columns of a panel, from the sums. */
  static List<Column> columns() {
    Column named = functions.not(UnitCounts.total());
    Column all = col("reported");
    Column steady = coalesce(col("reported_always"), lit(0L)).divide(all);
    return List.of(
        when(named, array_join(col("reporter_set"), "; ")).as(Panels.REPORTERS.name()),
        when(
                named,
                when(all.gt(0), greatest(lit(0.0), least(lit(1.0), steady))).otherwise(1.0))
            .as(Panels.STEADY_SHARE.name()),
        col("covered_residents"),
        col("months_known"),
        col("residents_known"));
  }

  /** The coverage indicator, or why there is none, beside the residents of the unit. */
  static Dataset<Row> coverage(Dataset<Row> exposed) {
    Column residents = PlaceFields.POPULATION.col();
    Column gap =
        when(
                functions.not(col("months_known")),
                when(UnitCounts.total(), CoverageGap.TOTAL_WITHOUT_MONTHS.code())
                    .otherwise(CoverageGap.NO_MONTHS_PRINTED.code()))
            .when(functions.not(col("residents_known")), CoverageGap.NO_AGENCY_RESIDENTS.code())
            .when(residents.isNull().or(residents.leq(0)), CoverageGap.NO_RESIDENTS.code());
    Column share = col("covered_residents").multiply(ALL).divide(residents);
    return exposed
        .withColumn(Panels.COVERAGE_GAP.name(), gap)
        .withColumn(
            Panels.COVERAGE_INDICATOR.name(),
            when(Panels.COVERAGE_GAP.col().isNull(), least(lit(ALL), share)));
  }
}
