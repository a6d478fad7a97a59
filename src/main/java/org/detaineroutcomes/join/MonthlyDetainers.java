package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.SeriesUnit;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.schema.core.Areas;
import org.detaineroutcomes.schema.core.DetainerRecords;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.fields.SeriesFields;
import org.detaineroutcomes.schema.marts.DetainerMonths;
import org.detaineroutcomes.schema.marts.JoinedDetainers;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.Release;

/** Detainer records by month, for the units that the series of a job are of. */
record MonthlyDetainers(SparkSession spark, Job job, Release release) {
  private static final String ALL = "all";

  /** Whether the job asks for a series and has the records for it. */
  boolean applies() {
    return !job.series().isEmpty() && release.has(DetainerRecords.TABLE);
  }

  /** The table, not yet written. */
  Dataset<Row> table() {
    Set<SeriesUnit> units = new TreeSet<>(Set.of(SeriesUnit.ALL));
    job.series().forEach(series -> units.add(series.unit()));
    return units.stream().map(this::of).reduce(Dataset::unionByName).orElseThrow();
  }

  private Dataset<Row> of(SeriesUnit unit) {
    JoinContext context = new JoinContext(spark, job, release, frame(unit));
    DetainerSource source = new DetainerSource();
    Column id = unit == SeriesUnit.ALL ? lit(ALL) : PanelFields.UNIT_ID.col();
    Column state = unit == SeriesUnit.ALL ? lit(null).cast("string") : PlaceFields.STATE.col();
    List<Column> sums = new ArrayList<>();
    sums.add(max(PlaceFields.STATE.col()).as(PlaceFields.STATE.name()));
    sums.add(max(col("month_coverage")).as(JoinFields.coverage(JoinTopic.DETAINERS).name()));
    JoinedDetainers.counts().forEach(column -> sums.add(sum(column.col()).as(column.name())));
    Dataset<Row> counted =
        source
            .rows(context)
            .where(JoinFields.FATE.col().isNull().and(id.isNotNull()))
            .where(
                Panels.PERIOD_INDEX
                    .col()
                    .between(context.frame().from().index(), context.frame().to().index()))
            .withColumn("detainers_rows", lit(1L))
            .withColumn("month_coverage", source.cover(context).coverage())
            .withColumn(PanelFields.UNIT_ID.name(), id)
            .withColumn(PlaceFields.STATE.name(), state)
            .groupBy(PanelFields.UNIT_ID.col(), Panels.PERIOD_INDEX.col())
            .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
            .withColumn(SeriesFields.UNIT.name(), lit(unit.code()))
            .withColumn(Panels.PERIOD.name(), month(Panels.PERIOD_INDEX.col()));
    return named(counted, unit).select(DetainerMonths.TABLE.cols());
  }

  /** The unit of the records, from the first month of any series to the last. */
  private Job.Panel frame(SeriesUnit unit) {
    Job.Unit of =
        switch (unit) {
          case ALL, STATE -> Job.Unit.STATE;
          case COUNTY -> Job.Unit.COUNTY;
          case FACILITY -> Job.Unit.FACILITY;
        };
    Period first =
        job.series().stream().map(Job.Series::first).min(Comparator.naturalOrder()).orElseThrow();
    Period last =
        job.series().stream().map(Job.Series::last).max(Comparator.naturalOrder()).orElseThrow();
    return new Job.Panel(of, Frequency.MONTH, first, last, Job.Sample.UNBALANCED);
  }

  private static Column month(Column index) {
    UDF1<Integer, String> print = at -> new Period(Frequency.MONTH, at).toString();
    return udf(print, DataTypes.StringType).apply(index);
  }

  /** With the name of the unit; its id where it has no other. */
  private Dataset<Row> named(Dataset<Row> counted, SeriesUnit unit) {
    if (unit != SeriesUnit.COUNTY || !release.has(Areas.TABLE)) {
      return counted.withColumn(Panels.UNIT_NAME.name(), PanelFields.UNIT_ID.col());
    }
    Dataset<Row> areas =
        release
            .read(spark, Areas.TABLE)
            .select(Residents.AREA_FIPS.col().as("area"), Areas.NAME.col().as("area_is"));
    return counted
        .join(functions.broadcast(areas), PanelFields.UNIT_ID.col().equalTo(col("area")), "left")
        .withColumn(Panels.UNIT_NAME.name(), coalesce(col("area_is"), PanelFields.UNIT_ID.col()));
  }
}
