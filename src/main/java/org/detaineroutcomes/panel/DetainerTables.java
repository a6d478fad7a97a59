package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.CitizenRecord;
import org.detaineroutcomes.panel.detainers.DetainerCells;
import org.detaineroutcomes.panel.detainers.DetainerScan;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.CitizenFields;
import org.detaineroutcomes.schema.fields.DateFields;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.CitizenDetainers;
import org.detaineroutcomes.schema.marts.DetainerOutcomes;
import org.detaineroutcomes.store.Release;

/** Detainers counted by outcome, and those on United States citizens: counts, never a person. */
final class DetainerTables implements Mart {
  private static final Column ISSUED = DetainerFields.ISSUED.col();

  private final DetainerScan scan;

  DetainerTables(DetainerScan scan) {
    this.scan = scan;
  }

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(DetainerRecords.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Dataset<Row> records = release.read(spark, DetainerRecords.TABLE);
    Dataset<Row> cells = scan.cells(spark, release);
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(DetainerOutcomes.TABLE, DetainerCells.by(DetainerOutcomes.TABLE, cells));
    Dataset<Row> citizens = scan.keep(once(records));
    tables.put(CitizenDetainers.TABLE, citizens(citizens));
    tables.put(CitizenDetainers.BY_DAY, citizensByDay(citizens));
    tables.put(CitizenDetainers.KNOWN, known(cells));
    return tables;
  }

  /**
   * Rows that agree in date, reason, place and form are the same detainers where they stand in two
   * files, and as many as the file with the most of them holds; within a file each row counts.
   */
  static Dataset<Row> citizens(Dataset<Row> once) {
    return withYears(once)
        .withColumn(CitizenFields.TIER.name(), lit(CitizenTier.RECORDED_BY_ICE.code()))
        .groupBy(
            CitizenDetainers.TABLE.key().stream()
                .map(org.detaineroutcomes.schema.Column::col)
                .toArray(Column[]::new))
        .agg(
            sum(col("most")).as(DetainerFields.DETAINERS.name()),
            sum(col("all").minus(col("most"))).as(CitizenDetainers.ALSO_IN_ANOTHER_FILE.name()));
  }

  /** The same detainers with their day and place. */
  private static Dataset<Row> citizensByDay(Dataset<Row> once) {
    return once.withColumn(CitizenFields.TIER.name(), lit(CitizenTier.RECORDED_BY_ICE.code()))
        .withColumn(DetainerFields.DETAINERS.name(), col("most"))
        .withColumn(CitizenDetainers.ALSO_IN_ANOTHER_FILE.name(), col("all").minus(col("most")));
  }

  static Dataset<Row> once(Dataset<Row> records) {
    Column byReason = byReason();
    Column byCountry = coalesce(DetainerCells.unitedStates(), lit(false));
    Column[] alike = {
      ISSUED,
      DetainerFields.LIFT_REASON.col(),
      DetainerFields.FACILITY.col(),
      PlaceFields.CITY.col(),
      DetainerFields.FORM.col(),
      PlaceFields.STATE.col(),
      col("recorded_as")
    };
    Column[] alikeInOneFile = java.util.Arrays.copyOf(alike, alike.length + 1);
    alikeInOneFile[alike.length] = Provenance.FILE.col();
    return records
        .where(byReason.or(byCountry))
        .withColumn(
            CitizenDetainers.RECORDED_AS.name(),
            when(byReason, CitizenRecord.LIFT_REASON.code())
                .otherwise(CitizenRecord.COUNTRY_OF_CITIZENSHIP.code()))
        .groupBy(alikeInOneFile)
        .agg(
            count(lit(1)).as("rows"),
            max(PlaceFields.COUNTY_FIPS.col()).as(PlaceFields.COUNTY_FIPS.name()))
        .groupBy(alike)
        .agg(
            max(col("rows")).as("most"),
            sum(col("rows")).as("all"),
            max(PlaceFields.COUNTY_FIPS.col()).as(PlaceFields.COUNTY_FIPS.name()));
  }

  /** How many rows of each file say of which country the person is a citizen. */
  static Dataset<Row> known(Dataset<Row> cells) {
    return cells
        .groupBy(Provenance.FILE.col())
        .agg(
            DetainerCells.detainers().as(DetainerFields.DETAINERS.name()),
            DetainerCells.detainers(DetainerCells.STATED)
                .as(CitizenDetainers.WITH_CITIZENSHIP.name()),
            DetainerCells.detainers(DetainerCells.UNITED_STATES)
                .as(CitizenDetainers.UNITED_STATES.name()),
            DetainerCells.detainers(byReason().or(DetainerCells.UNITED_STATES))
                .as(CitizenDetainers.EITHER_WAY.name()));
  }

  private static Column byReason() {
    return DetainerFields.OUTCOME.col().equalTo(DetainerOutcome.US_CITIZEN.name());
  }

  private static Dataset<Row> withYears(Dataset<Row> records) {
    return records
        .withColumn(DateFields.YEAR.name(), year(ISSUED))
        .withColumn(DateFields.FISCAL_YEAR.name(), DetainerCells.fiscalYear(ISSUED));
  }
}
