package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.schema.core.Areas;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.UnitCrimes;

/**
 * Offenses and residents beside the frame: those of the period, and those of the latest calendar
 * year that is known. Annual figures are never divided.
 */
final class CrimeColumns {
  private static final String MATCHED = "crime_period_kind";
  private static final String KNOWN_YEAR = "known_year";

  private CrimeColumns() {}

  /** The frame with every column of the topic, its coverage aside. */
  static Dataset<Row> beside(JoinContext context, Dataset<Row> frame) {
    if (!context.release().has(UnitCrimes.TABLE)) {
      return withResidents(context, frame);
    }
    Dataset<Row> crimes = context.release().read(context.spark(), UnitCrimes.TABLE);
    Dataset<Row> ofPeriod =
        crimes
            .where(UnitCrimes.GRAIN.col().equalTo(context.frame().period().word()))
            .withColumnRenamed(UnitCrimes.GRAIN.name(), MATCHED);
    String[] key = {PanelFields.UNIT_ID.name(), Panels.PERIOD_INDEX.name()};
    Dataset<Row> joined = frame.join(ofPeriod, key, "left");
    return withResidents(context, withLastYear(joined, crimes));
  }

  private static Dataset<Row> withLastYear(Dataset<Row> joined, Dataset<Row> crimes) {
    Dataset<Row> years =
        crimes
            .where(UnitCrimes.GRAIN.col().equalTo(Frequency.YEAR.word()))
            .where(
                Joined.LAST_YEAR_MEASURES.stream()
                    .map(measure -> col(measure).isNotNull())
                    .reduce(Column::or)
                    .orElseThrow());
    List<Column> columns = new ArrayList<>();
    columns.add(PanelFields.UNIT_ID.col().as("known_unit"));
    columns.add(Panels.PERIOD_INDEX.col().as(KNOWN_YEAR));
    for (String measure : Joined.LAST_YEAR_MEASURES) {
      columns.add(col(measure).as(Joined.lastYear(measure).name()));
      columns.add(col(Panels.rateName(measure)).as(Joined.lastYearRate(measure).name()));
    }
    Dataset<Row> known = years.select(columns.toArray(Column[]::new));
    Dataset<Row> unitYears =
        joined.select(PanelFields.UNIT_ID.col(), DateFields.YEAR.col()).distinct();
    List<Column> newest = new ArrayList<>();
    for (String measure : Joined.LAST_YEAR_MEASURES) {
      newest.add(newest(Joined.lastYear(measure).name()));
      newest.add(newest(Joined.lastYearRate(measure).name()));
    }
    Dataset<Row> latest =
        unitYears
            .join(
                known,
                PanelFields.UNIT_ID
                    .col()
                    .equalTo(col("known_unit"))
                    .and(col(KNOWN_YEAR).leq(DateFields.YEAR.col())))
            .groupBy(PanelFields.UNIT_ID.col(), DateFields.YEAR.col())
            .agg(
                functions.max(col(KNOWN_YEAR)).as(Joined.LAST_YEAR.name()),
                newest.toArray(Column[]::new));
    String[] key = {PanelFields.UNIT_ID.name(), DateFields.YEAR.name()};
    return joined.join(latest, key, "left");
  }

  private static Column newest(String name) {
    return max_by(col(name), col(KNOWN_YEAR)).as(name);
  }

  /** Residents of the area in the calendar year of the period; of an agency as it prints them. */
  private static Dataset<Row> withResidents(JoinContext context, Dataset<Row> joined) {
    Job.Unit unit = context.frame().unit();
    if (!context.countsAreas() || !context.release().has(Residents.TABLE)) {
      return joined;
    }
    Dataset<Row> residents =
        context
            .release()
            .read(context.spark(), Residents.TABLE)
            .select(
                Residents.AREA_FIPS.col().as("area"),
                DateFields.YEAR.col().as("area_year"),
                PlaceFields.POPULATION.col().as("residents"),
                PlaceFields.POPULATION_SOURCE.col().as("residents_source"));
    Dataset<Row> coded = joined;
    Column area = PlaceFields.COUNTY_FIPS.col();
    if (unit == Job.Unit.STATE) {
      Dataset<Row> codes =
          context
              .release()
              .read(context.spark(), Areas.TABLE)
              .where(PlaceFields.LEVEL.col().equalTo("state"))
              .select(
                  Residents.AREA_FIPS.col().as("state_code"),
                  PlaceFields.STATE.col().as("state_of_code"));
      coded =
          joined.join(
              functions.broadcast(codes),
              PlaceFields.STATE.col().equalTo(col("state_of_code")),
              "left");
      area = col("state_code");
    }
    Dataset<Row> beside =
        coded.join(
            functions.broadcast(residents),
            col("area").equalTo(area).and(col("area_year").equalTo(DateFields.YEAR.col())),
            "left");
    boolean there = List.of(joined.columns()).contains(PlaceFields.POPULATION.name());
    return beside
        .withColumn(
            PlaceFields.POPULATION.name(),
            there ? coalesce(PlaceFields.POPULATION.col(), col("residents")) : col("residents"))
        .withColumn(
            PlaceFields.POPULATION_SOURCE.name(),
            there
                ? coalesce(PlaceFields.POPULATION_SOURCE.col(), col("residents_source"))
                : col("residents_source"));
  }

  /** What a missing row means: offenses are known if a source has a row of the period. */
  static Cover cover(JoinContext context) {
    if (context.frame().unit() == Job.Unit.FACILITY) {
      return Cover.always(SourceCoverage.NOT_APPLICABLE, JoinGap.OTHER_UNITS);
    }
    if (!context.release().has(UnitCrimes.TABLE)) {
      return Cover.always(SourceCoverage.NONE, JoinGap.NO_SOURCE);
    }
    Column months = CrimeFields.MONTHS_REPORTED.col();
    int all = context.frame().period().months();
    boolean years = context.frame().period() == Frequency.YEAR;
    Cover none =
        Cover.always(SourceCoverage.NONE, JoinGap.LONGER_PERIODS)
            .where(
                Joined.LAST_YEAR.col().isNotNull().and(lit(!years)),
                Cover.always(SourceCoverage.NONE, JoinGap.NOT_COVERED));
    Cover reported =
        Cover.always(SourceCoverage.PARTIAL, JoinGap.DAYS_MISSING)
            .where(months.lt(all), Cover.always(SourceCoverage.COMPLETE, null));
    return reported.where(col(MATCHED).isNotNull(), none);
  }
}
