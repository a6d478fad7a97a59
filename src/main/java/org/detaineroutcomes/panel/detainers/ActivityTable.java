package org.detaineroutcomes.panel.detainers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.ActivityClass;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.panel.Mart;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.fields.ReportFields;
import org.detaineroutcomes.schema.marts.NotableActivities;
import org.detaineroutcomes.schema.staged.reports.DdorDeclined;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** The notable activities of each report by offence class: a sample, counted and never a share. */
public final class ActivityTable implements Mart {

  private record Key(ActivityClass activity, ActivityClass.Stage stage) {}

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(DdorDeclined.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    List<Row> rows = rows(TableRow.of(release, DdorDeclined.TABLE));
    return Map.of(
        NotableActivities.TABLE, spark.createDataFrame(rows, NotableActivities.TABLE.structType()));
  }

  static List<Row> rows(List<TableRow> declined) {
    Map<LocalDate, List<TableRow>> reports =
        declined.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.day(ReportFields.REPORT_START), TreeMap::new, Collectors.toList()));
    return reports.entrySet().stream()
        .flatMap(report -> rows(report.getKey(), report.getValue()).stream())
        .toList();
  }

  private static List<Row> rows(LocalDate start, List<TableRow> report) {
    boolean complete = report.stream().allMatch(row -> row.flag(ReportFields.COMPLETE));
    Map<Key, Long> counts =
        report.stream()
            .map(row -> row.text(DdorDeclined.NOTABLE_ACTIVITY))
            .map(text -> new Key(ActivityClass.of(text), ActivityClass.Stage.of(text)))
            .collect(
                Collectors.groupingBy(
                    key -> key,
                    () ->
                        new TreeMap<>(
                            Comparator.comparing(Key::activity).thenComparing(Key::stage)),
                    Collectors.counting()));
    return counts.entrySet().stream()
        .map(
            entry ->
                new TableRowBuilder(NotableActivities.TABLE)
                    .set(ReportFields.REPORT_START, start)
                    .set(NotableActivities.ACTIVITY_CLASS, entry.getKey().activity().code())
                    .set(NotableActivities.STAGE, entry.getKey().stage().code())
                    .set(DetainerFields.DETAINERS, entry.getValue())
                    .set(NotableActivities.ROWS_AT_HAND, (long) report.size())
                    .set(ReportFields.COMPLETE, complete)
                    .row())
        .toList();
  }
}
