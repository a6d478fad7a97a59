package org.detaineroutcomes.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.Release;

/** Who is in the sample of each outcome, balanced and not, and the log of who left it and why. */
final class SampleTables implements Mart {
  private static final String BALANCED = "balanced";
  private static final String UNBALANCED = "unbalanced";

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(Panels.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Treatment treatment = Treatment.of(job, release);
    Coverage coverage = Coverage.of(release.read(spark, Panels.TABLE), job.outcomes());
    Sampling sampling = new Sampling(job, treatment, coverage);
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    rows(sampling, job.outcomes())
        .forEach(
            (table, rows) -> tables.put(table, spark.createDataFrame(rows, table.structType())));
    return tables;
  }

  /** Rows of both tables, in the order of outcomes, samples and arms. */
  static Map<Table, List<Row>> rows(Sampling sampling, List<String> outcomes) {
    List<Row> members = new ArrayList<>();
    List<Row> log = new ArrayList<>();
    for (String outcome : outcomes) {
      for (String sample : List.of(BALANCED, UNBALANCED)) {
        for (Arm arm : sampling.arms()) {
          SampleAttrition funnel = sampling.funnel(outcome, sample.equals(BALANCED), arm);
          log.addAll(log(outcome, sample, arm, funnel.steps()));
          funnel.left().stream()
              .filter(unit -> unit.standing().arm() == arm)
              .forEach(unit -> members.add(member(outcome, sample, unit)));
        }
      }
    }
    Map<Table, List<Row>> rows = new LinkedHashMap<>();
    rows.put(Samples.MEMBERS, members);
    rows.put(Samples.DROP_LOG, log);
    return rows;
  }

  private static List<Row> log(
      String outcome, String sample, Arm arm, List<SampleAttrition.Step> steps) {
    List<Row> rows = new ArrayList<>();
    for (SampleAttrition.Step step : steps) {
      rows.add(
          new TableRowBuilder(Samples.DROP_LOG)
              .set(PanelFields.OUTCOME, outcome)
              .set(Samples.SAMPLE, sample)
              .set(PanelFields.ARM, arm.code())
              .set(Samples.STEP, rows.size())
              .set(Samples.RULE, step.rule())
              .set(Samples.UNITS_LEFT, (long) step.left())
              .set(Samples.UNITS_DROPPED, (long) step.dropped())
              .set(PanelFields.UNITS_NAMED, step.named().isEmpty() ? null : step.named())
              .row());
    }
    return rows;
  }

  private static Row member(String outcome, String sample, Candidate unit) {
    Period cohort = unit.standing().cohort();
    return new TableRowBuilder(Samples.MEMBERS)
        .set(PanelFields.OUTCOME, outcome)
        .set(Samples.SAMPLE, sample)
        .set(PanelFields.UNIT_ID, unit.id())
        .set(PanelFields.ARM, unit.standing().arm().code())
        .set(PanelFields.COHORT, cohort == null ? null : cohort.toString())
        .set(Samples.PERIODS_FILLED, unit.filled(outcome))
        .row();
  }
}
