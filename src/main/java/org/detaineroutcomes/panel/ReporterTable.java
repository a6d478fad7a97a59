package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.schema.Column;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.fields.CrimeFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.UnitReporters;
import org.detaineroutcomes.store.Release;

/** Who reports each unit of the panel, and when. */
final class ReporterTable implements Mart {
  private static final String PERIODS = "period_set";

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(Panels.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Job.Panel panel = job.panel().orElseThrow();
    Dataset<Row> named =
        UnitCounts.best(
                UnitCounts.keyed(
                    UnitPeriods.usable(release.read(spark, CrimeCounts.TABLE), panel), panel))
            .withColumn(UnitReporters.REPORTER.name(), Reporting.reporter())
            .where(UnitReporters.REPORTER.col().isNotNull());
    Dataset<Row> reporters =
        named
            .groupBy(PanelFields.UNIT_ID.col(), UnitReporters.REPORTER.col())
            .agg(
                sort_array(collect_set(Panels.PERIOD_INDEX.col())).as(PERIODS),
                min(UnitCounts.name(panel.unit())).as(Panels.UNIT_NAME.name()),
                min(PlaceFields.STATE.col()).as(PlaceFields.STATE.name()),
                max(coalesce(CrimeFields.AGENCY.col(), PlaceFields.JURISDICTION.col()))
                    .as(UnitReporters.NAME.name()),
                max(CrimeFields.SCOPE.col()).as(CrimeFields.SCOPE.name()))
            .orderBy(PanelFields.UNIT_ID.col(), col(UnitReporters.REPORTER.name()));
    return Map.of(
        UnitReporters.TABLE,
        spark.createDataFrame(
            rows(reporters.collectAsList(), panel.period()), UnitReporters.TABLE.structType()));
  }

  private static List<Row> rows(List<Row> reporters, Frequency frequency) {
    Map<String, SortedSet<Integer>> ofUnit = new HashMap<>();
    for (Row each : reporters) {
      ofUnit
          .computeIfAbsent(each.getAs(PanelFields.UNIT_ID.name()), unit -> new TreeSet<>())
          .addAll(periods(each));
    }
    List<Row> rows = new ArrayList<>();
    for (Row each : reporters) {
      rows.add(row(each, ofUnit.get(each.getAs(PanelFields.UNIT_ID.name())), frequency));
    }
    return rows;
  }

  private static List<Integer> periods(Row row) {
    return row.getList(row.fieldIndex(PERIODS));
  }

  private static Row row(Row reporter, SortedSet<Integer> ofUnit, Frequency frequency) {
    List<Integer> own = periods(reporter);
    int first = own.get(0);
    int last = own.get(own.size() - 1);
    TableRowBuilder row = new TableRowBuilder(UnitReporters.TABLE);
    for (Column same :
        List.of(
            PanelFields.UNIT_ID,
            Panels.UNIT_NAME,
            PlaceFields.STATE,
            UnitReporters.REPORTER,
            UnitReporters.NAME,
            CrimeFields.SCOPE)) {
      row.set(same, reporter.getAs(same.name()));
    }
    return row.set(UnitReporters.FIRST, new Period(frequency, first).toString())
        .set(UnitReporters.LAST, new Period(frequency, last).toString())
        .set(UnitReporters.PERIODS, own.size())
        .set(UnitReporters.GAPS, ofUnit.subSet(first, last + 1).size() - own.size())
        .set(UnitReporters.UNIT_PERIODS, ofUnit.size())
        .set(UnitReporters.THROUGHOUT, own.size() == ofUnit.size())
        .row();
  }
}
