package org.detaineroutcomes.panel.detainers;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.store.Release;

/**
 * The detainer records of a release, counted once for all marts of a run: by everything but days,
 * and by day where there are lift dates.
 */
public final class DetainerScan implements AutoCloseable {
  static final String ROWS = "rows";
  static final String HAS_REASON = "has_reason";

  private final List<Dataset<Row>> kept = new ArrayList<>();
  private Dataset<Row> cells;
  private Dataset<Row> days;
  private List<Row> lastDays;

  /** The records counted by everything but their days: see {@link DetainerCells}. */
  public Dataset<Row> cells(SparkSession spark, Release release) {
    Dataset<Row> records = release.read(spark, DetainerRecords.TABLE);
    if (cells == null) {
      cells = keep(DetainerCells.of(records));
    }
    return cells;
  }

  /** The files with lift dates and the last day of each; few. */
  Dataset<Row> lastDays(SparkSession spark, Release release) {
    return lastDays(spark, lastDaysOf(spark, release));
  }

  static Dataset<Row> lastDays(SparkSession spark, List<Row> ofFiles) {
    return spark.createDataFrame(
        ofFiles,
        new StructType()
            .add(Provenance.FILE.name(), DataTypes.StringType)
            .add(DetainerCells.LAST_DAY, DataTypes.DateType));
  }

  private List<Row> lastDaysOf(SparkSession spark, Release release) {
    Dataset<Row> counted = cells(spark, release);
    if (lastDays == null) {
      lastDays = DetainerCells.lastDays(counted);
    }
    return lastDays;
  }

  /** Whether any file has lift dates. */
  boolean hasLiftDates(SparkSession spark, Release release) {
    return !lastDaysOf(spark, release).isEmpty();
  }

  /** The records of the files with lift dates, those alike in all that durations are about. */
  Dataset<Row> days(SparkSession spark, Release release) {
    Object[] files = lastDaysOf(spark, release).stream().map(row -> row.get(0)).toArray();
    Dataset<Row> records = release.read(spark, DetainerRecords.TABLE);
    if (days == null) {
      days = keep(byDay(records.where(Provenance.FILE.col().isin(files))));
    }
    return days;
  }

  static Dataset<Row> byDay(Dataset<Row> records) {
    return records
        .groupBy(
            Provenance.FILE.col(),
            DetainerFields.CUSTODY.col(),
            PlaceFields.STATE.col(),
            PlaceFields.COUNTY_FIPS.col(),
            DetainerFields.ISSUED.col(),
            DetainerFields.LIFTED.col(),
            DetainerFields.OUTCOME.col(),
            DetainerFields.LIFT_REASON.col().isNotNull().as(HAS_REASON))
        .agg(count(lit(1)).as(ROWS));
  }

  /** Keeps rows that several marts read until the scan is closed. */
  public Dataset<Row> keep(Dataset<Row> rows) {
    Dataset<Row> once = rows.persist();
    kept.add(once);
    return once;
  }

  @Override
  public void close() {
    kept.forEach(Dataset::unpersist);
  }
}
