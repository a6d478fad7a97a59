package org.detaineroutcomes.join;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.panel.SampleTables;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.core.PolicySpells;
import org.detaineroutcomes.schema.fields.JoinFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.DetainerMonths;
import org.detaineroutcomes.schema.marts.FramePolicies;
import org.detaineroutcomes.schema.marts.JoinAccounts;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.Release;

/**
 * The fourth verb: declines, detainers, citizens, policies, crime and payments side by side, one
 * row a unit and period of the frame.
 */
public final class Join {
  private static final List<TopicSource> SOURCES =
      List.of(
          ReportSource.issued(),
          ReportSource.declined(),
          new DetainerSource(),
          new CitizenSource(),
          new PaymentSource());

  private final SparkSession spark;

  /** Joins with the session given. */
  public Join(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Writes the joined table, its account and the samples, if the job asks for a frame; and records
   * by month, if it asks for series.
   */
  public void run(Job job, Release release) {
    if (job.panel().isPresent()) {
      write(new JoinContext(spark, job, release, job.panel().get()));
      release.write(SampleTables.of(spark, job, release));
    }
    MonthlyDetainers months = new MonthlyDetainers(spark, job, release);
    if (months.applies()) {
      release.write(DetainerMonths.TABLE, months.table());
    }
    release.finish("join");
  }

  private static void write(JoinContext context) {
    Dataset<Row> frame = context.release().read(context.spark(), FramePolicies.TABLE);
    Dataset<Row> units = FatedRows.units(frame);
    List<FatedRows> facts =
        SOURCES.stream()
            .filter(source -> source.has(context))
            .map(source -> FatedRows.of(source, context, units))
            .toList();
    try {
      context.release().write(tables(context, frame, facts));
    } finally {
      facts.forEach(FatedRows::close);
    }
  }

  /** Both tables, not yet written. */
  private static Map<Table, Dataset<Row>> tables(
      JoinContext context, Dataset<Row> frame, List<FatedRows> facts) {
    Dataset<Row> joined = CrimeColumns.beside(context, frame);
    String[] key = {PanelFields.UNIT_ID.name(), Panels.PERIOD_INDEX.name()};
    for (FatedRows each : facts) {
      joined = joined.join(each.matched(), key, "left");
    }
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(Joined.TABLE, filled(joined, context, facts));
    tables.put(JoinAccounts.TABLE, Accounts.of(context, facts));
    return tables;
  }

  private static Dataset<Row> filled(
      Dataset<Row> joined, JoinContext context, List<FatedRows> facts) {
    Map<JoinTopic, Cover> covers = covers(context, facts);
    Map<String, Column> cells = new LinkedHashMap<>();
    List<String> there = List.of(joined.columns());
    for (org.detaineroutcomes.schema.Column column : Joined.TABLE.columns()) {
      cells.put(
          column.name(),
          there.contains(column.name()) ? column.col() : lit(null).cast(column.type().spark()));
    }
    covers.forEach(
        (topic, cover) -> {
          cells.put(JoinFields.coverage(topic).name(), cover.coverage());
          cells.put(JoinFields.gap(topic).name(), cover.gap());
          cells.put(
              JoinFields.edition(topic).name(), TopicEditions.newest(context.release(), topic));
        });
    for (FatedRows each : facts) {
      Column complete =
          covers.get(each.source().topic()).coverage().equalTo(SourceCoverage.COMPLETE.code());
      for (org.detaineroutcomes.schema.Column sum : each.source().sums()) {
        Column zero = lit(0).cast(sum.type().spark());
        cells.put(sum.name(), when(complete, coalesce(sum.col(), zero)).otherwise(sum.col()));
      }
    }
    return joined.select(
        cells.entrySet().stream()
            .map(cell -> cell.getValue().as(cell.getKey()))
            .toArray(Column[]::new));
  }

  private static Map<JoinTopic, Cover> covers(JoinContext context, List<FatedRows> facts) {
    Map<JoinTopic, Cover> covers = new LinkedHashMap<>();
    for (JoinTopic topic : JoinTopic.values()) {
      covers.put(topic, Cover.always(SourceCoverage.NONE, JoinGap.NO_SOURCE));
    }
    covers.put(JoinTopic.CRIME, CrimeColumns.cover(context));
    if (context.release().has(PolicySpells.TABLE)) {
      covers.put(JoinTopic.POLICY, Cover.always(SourceCoverage.COMPLETE, null));
    }
    facts.forEach(each -> covers.put(each.source().topic(), each.source().cover(context)));
    return covers;
  }
}
