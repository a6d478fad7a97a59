package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.Joined;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.NoteArguments;
import org.detaineroutcomes.store.Release;

/**
 * Who is in the sample of each outcome, balanced and not, and the log of who left it and why. An
 * outcome is of the panel or of the joined table, so that samples are made when both are there.
 */
public final class SampleTables {
  private static final String BALANCED = "balanced";
  private static final String UNBALANCED = "unbalanced";

  private SampleTables() {}

  /** Both tables, not yet written; none where no outcome of the job has a table. */
  public static Map<Table, Dataset<Row>> of(SparkSession spark, Job job, Release release) {
    List<JoinedOutcome> joined =
        release.has(Joined.TABLE)
            ? job.comparedOutcomes().stream()
                .map(JoinedOutcome::of)
                .flatMap(Optional::stream)
                .toList()
            : List.of();
    if (!release.has(Panels.TABLE) && joined.isEmpty()) {
      return Map.of();
    }
    Treatment treatment = Treatment.of(job, release);
    List<String> ofPanel =
        job.outcomes().stream().filter(name -> JoinedOutcome.of(name).isEmpty()).toList();
    Map<String, Sampling> samplings = new LinkedHashMap<>();
    if (release.has(Panels.TABLE)) {
      Coverage coverage = Coverage.of(release.read(spark, Panels.TABLE), ofPanel);
      Sampling sampling =
          new Sampling(
              job, treatment, coverage, AdopterUnits.of(job.panel().orElseThrow(), treatment));
      ofPanel.forEach(outcome -> samplings.put(outcome, sampling));
    }
    if (!joined.isEmpty()) {
      Coverage coverage =
          Coverage.of(
              filled(release.read(spark, Joined.TABLE), joined, treatment),
              joined.stream().map(each -> each.outcome().toString()).toList());
      Sampling sampling = new Sampling(job, treatment, coverage);
      joined.forEach(each -> samplings.put(each.outcome().toString(), sampling));
    }
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    rows(samplings)
        .forEach(
            (table, rows) -> tables.put(table, spark.createDataFrame(rows, table.structType())));
    return tables;
  }

  /** The rows that the job keeps, with each outcome, whether it is covered, and why not. */
  private static Dataset<Row> filled(
      Dataset<Row> joined, List<JoinedOutcome> outcomes, Treatment treatment) {
    Frequency frequency = treatment.window().frequency();
    Dataset<Row> kept =
        joined.filter((FilterFunction<Row>) row -> UnitPeriods.compared(row, treatment, frequency));
    List<Column> columns =
        new ArrayList<>(
            List.of(
                PanelFields.UNIT_ID.col(),
                Panels.PERIOD_INDEX.col(),
                PlaceFields.STATE.col(),
                PlaceFields.COUNTY_FIPS.col(),
                Panels.REPORTERS.col(),
                Panels.STEADY_SHARE.col()));
    for (JoinedOutcome each : outcomes) {
      String name = each.outcome().toString();
      columns.add(each.value().as(name));
      columns.add(when(each.covered(), 1).as(Coverage.source(name)));
      columns.add(when(functions.not(each.covered()), each.gap()).as(Coverage.gap(name)));
    }
    return kept.select(columns.toArray(Column[]::new));
  }

  /** Rows of both tables, in the order of outcomes, samples and arms. */
  static Map<Table, List<Row>> rows(Map<String, Sampling> samplings) {
    List<Row> members = new ArrayList<>();
    List<Row> log = new ArrayList<>();
    for (Map.Entry<String, Sampling> each : samplings.entrySet()) {
      String outcome = each.getKey();
      Sampling sampling = each.getValue();
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
              .set(Samples.RULE, step.rule().code().code())
              .set(Samples.RULE_ARGUMENTS, NoteArguments.write(step.rule()))
              .set(Samples.UNITS_LEFT, (long) step.left())
              .set(Samples.ADOPTERS_LEFT, (long) step.adopters())
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
        .set(PlaceFields.STATE, unit.state())
        .set(PanelFields.ARM, unit.standing().arm().code())
        .set(PanelFields.COHORT, cohort == null ? null : cohort.toString())
        .set(Samples.PERIODS_FILLED, unit.filled(outcome))
        .row();
  }
}
