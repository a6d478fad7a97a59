package org.detaineroutcomes.panel.detainers;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.Mart;
import org.detaineroutcomes.panel.policy.DatedSpell;
import org.detaineroutcomes.schema.Provenance;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.DetainerDurations;
import org.detaineroutcomes.schema.marts.PolicyFlushes;
import org.detaineroutcomes.store.Release;

/** How long detainers lasted, for the files that have lift dates. */
public final class DurationTable implements Mart {
  private static final Column ISSUED = DetainerFields.ISSUED.col();
  private static final Column LIFTED = DetainerFields.LIFTED.col();

  private final DetainerScan scan;

  /** Looks at what the scan has counted by day. */
  public DurationTable(DetainerScan scan) {
    this.scan = scan;
  }

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(DetainerRecords.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Dataset<Row> flushes = release.read(spark, PolicyFlushes.TABLE);
    if (!scan.hasLiftDates(spark, release)) {
      return Map.of(
          DetainerDurations.TABLE,
          spark.createDataFrame(List.of(), DetainerDurations.TABLE.structType()));
    }
    Dataset<Row> alike = alike(scan.days(spark, release), scan.lastDays(spark, release), flushes);
    return Map.of(
        DetainerDurations.TABLE, durations(alike, new PolicyOnDay(DatedSpell.all(release))));
  }

  /**
   * Rows of the files with lift dates that agree in all that matters, and why some cannot be used.
   *
   * @param groups such rows, counted
   * @param lastDays the last day of each of the files
   */
  static Dataset<Row> alike(Dataset<Row> groups, Dataset<Row> lastDays, Dataset<Row> flushes) {
    Column leftOut =
        when(ISSUED.isNull(), "without an issue date")
            .when(LIFTED.lt(ISSUED), "lifted before they were issued")
            .when(
                LIFTED.isNull().and(col(DetainerScan.HAS_REASON)),
                "lifted on a day that is not known");
    return groups
        .join(functions.broadcast(lastDays), Provenance.FILE.name())
        .withColumn(DetainerDurations.LEFT_OUT.name(), leftOut)
        .join(
            functions.broadcast(
                flushes.select(
                    DetainerFields.RECORD.col().as(Provenance.FILE.name()),
                    PlaceFields.COUNTY_FIPS.col(),
                    PolicyFlushes.START.col())),
            scala.jdk.javaapi.CollectionConverters.asScala(
                    List.of(Provenance.FILE.name(), PlaceFields.COUNTY_FIPS.name()))
                .toSeq(),
            "left_outer");
  }

  static Dataset<Row> durations(Dataset<Row> alike, PolicyOnDay policies) {
    UDF3<String, String, Integer, String> words =
        (county, state, day) ->
            day == null ? null : policies.words(county, state, LocalDate.ofEpochDay(day));
    UDF3<String, String, Integer, Integer> since =
        (county, state, day) -> policies.since(county, state, LocalDate.ofEpochDay(day));
    Column used = DetainerDurations.LEFT_OUT.col().isNull();
    Column day = functions.unix_date(ISSUED);
    Column ended = LIFTED.isNotNull();
    Column declined =
        DetainerFields.OUTCOME
            .col()
            .isin(
                Arrays.stream(DetainerOutcome.values())
                    .filter(DetainerOutcome::declined)
                    .map(DetainerOutcome::name)
                    .toArray());
    Column start = PolicyFlushes.START.col();
    Column flushed =
        used.and(declined)
            .and(DetainerFields.CUSTODY.col().isin("local", "unknown"))
            .and(ISSUED.lt(start))
            .and(LIFTED.between(start, date_add(start, Flush.WINDOW_DAYS - 1)));
    return alike
        .withColumn(DetainerDurations.ISSUE_MONTH.name(), date_format(ISSUED, "yyyy-MM"))
        .withColumn(DetainerDurations.ENDED.name(), ended)
        .withColumn(
            DetainerDurations.DAYS.name(),
            when(used, datediff(coalesce(LIFTED, col(DetainerCells.LAST_DAY)), ISSUED)))
        .withColumn(DetainerDurations.DAYS_TO_POLICY.name(), when(flushed, datediff(start, ISSUED)))
        .withColumn(DetainerDurations.POLICY.name(), called(udf(words, DataTypes.StringType), day))
        .withColumn(
            DetainerDurations.POLICY_SINCE.name(),
            when(
                DetainerDurations.POLICY.col().equalTo(PolicyOnDay.LIMIT),
                called(udf(since, DataTypes.IntegerType), day)))
        .groupBy(
            DetainerDurations.TABLE.key().stream()
                .map(org.detaineroutcomes.schema.Column::col)
                .toArray(Column[]::new))
        .agg(sum(DetainerScan.ROWS).as(DetainerFields.DETAINERS.name()));
  }

  private static Column called(UserDefinedFunction function, Column day) {
    return function.apply(PlaceFields.COUNTY_FIPS.col(), PlaceFields.STATE.col(), day);
  }
}
