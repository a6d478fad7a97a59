package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.CountBreaks;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.store.Release;

/** Counts of the panel that break with their unit's own history. */
final class CountBreakTable implements Mart {
  private static final String HISTORY = "history";

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(Panels.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    List<String> measures = CountBreaks.MEASURE.allowed();
    Dataset<Row> units =
        release
            .read(spark, Panels.TABLE)
            .groupBy(PanelFields.UNIT_ID.col())
            .agg(
                min(Panels.UNIT_NAME.col()).as(Panels.UNIT_NAME.name()),
                min(PlaceFields.STATE.col()).as(PlaceFields.STATE.name()),
                sort_array(
                        collect_list(
                            struct(
                                Panels.PERIOD_INDEX.col(),
                                Panels.PERIOD.col(),
                                Panels.REPORTERS.col(),
                                Panels.count(measures.get(0)).col(),
                                Panels.count(measures.get(1)).col())))
                    .as(HISTORY));
    FlatMapFunction<Row, Row> find = CountBreakTable::breaks;
    return Map.of(
        CountBreaks.TABLE, units.flatMap(find, Encoders.row(CountBreaks.TABLE.structType())));
  }

  private static Iterator<Row> breaks(Row unit) {
    List<Row> history = unit.getList(unit.fieldIndex(HISTORY));
    List<Row> rows = new ArrayList<>();
    for (String measure : CountBreaks.MEASURE.allowed()) {
      List<Row> known =
          history.stream()
              .filter(each -> each.<Long>getAs(measure) != null && each.<Long>getAs(measure) >= 0)
              .toList();
      List<Long> counts = known.stream().map(each -> each.<Long>getAs(measure)).toList();
      for (CountHistory.Break found : new CountHistory(counts).breaks()) {
        rows.add(row(unit, measure, known, found));
      }
    }
    return rows.iterator();
  }

  private static Row row(Row unit, String measure, List<Row> known, CountHistory.Break found) {
    Row now = known.get(found.at());
    Row before = known.get(found.at() - 1);
    String reporters = now.getAs(Panels.REPORTERS.name());
    return new TableRowBuilder(CountBreaks.TABLE)
        .set(PanelFields.UNIT_ID, unit.getAs(PanelFields.UNIT_ID.name()))
        .set(Panels.UNIT_NAME, unit.getAs(Panels.UNIT_NAME.name()))
        .set(PlaceFields.STATE, unit.getAs(PlaceFields.STATE.name()))
        .set(CountBreaks.MEASURE, measure)
        .set(Panels.PERIOD, now.getAs(Panels.PERIOD.name()))
        .set(Panels.PERIOD_INDEX, now.<Integer>getAs(Panels.PERIOD_INDEX.name()))
        .set(CountBreaks.COUNT, now.<Long>getAs(measure))
        .set(CountBreaks.PREVIOUS_PERIOD, before.getAs(Panels.PERIOD.name()))
        .set(CountBreaks.PREVIOUS, before.<Long>getAs(measure))
        .set(CountBreaks.STEPS, found.otherSteps())
        .set(CountBreaks.USUAL, found.usual())
        .set(CountBreaks.LEAST, found.least())
        .set(CountBreaks.MOST, found.most())
        .set(
            CountBreaks.OTHER_REPORTERS,
            reporters == null
                ? null
                : !Objects.equals(reporters, before.getAs(Panels.REPORTERS.name())))
        .row();
  }
}
