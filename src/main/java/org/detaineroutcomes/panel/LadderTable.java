package org.detaineroutcomes.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Coding;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** The samples of a job under one coding after another. */
final class LadderTable implements Mart {
  @Override
  public boolean applies(Job job, Release release) {
    return release.has(Panels.TABLE)
        && !outcomes(job).isEmpty()
        && job.comparisons().stream()
            .anyMatch(each -> !each.estimator().equals(EstimateFields.MEANS));
  }

  private static List<String> outcomes(Job job) {
    return job.outcomes().stream().filter(name -> JoinedOutcome.of(name).isEmpty()).toList();
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    CodedCounts counts = new CodedCounts(spark, release, job, outcomes(job));
    List<Row> rows = new ArrayList<>();
    Treatment asked = Treatment.of(job, release);
    for (Coding coding : Coding.ladder(job)) {
      Job coded = coding.of(job);
      Treatment treatment = asked.under(coded);
      AdopterUnits adopters = AdopterUnits.of(coded.panel().orElseThrow(), treatment);
      List<TableRow> kept =
          counts.of(adopters).stream()
              .filter(row -> coding.keepsEveryPeriod() || UnitPeriods.compared(row, treatment))
              .toList();
      rows.addAll(rows(coding, new CodedSample(coded, treatment, adopters, kept), outcomes(job)));
    }
    return Map.of(
        LadderSamples.TABLE, spark.createDataFrame(rows, LadderSamples.TABLE.structType()));
  }

  private static List<Row> rows(Coding coding, CodedSample coded, List<String> outcomes) {
    Map<String, List<TableRow>> byUnit = coded.byUnit();
    String sample =
        coded.job().panel().orElseThrow().sample() == Job.Sample.BALANCED
            ? "balanced"
            : "unbalanced";
    List<Row> rows = new ArrayList<>();
    for (TableRow member : coded.members(outcomes)) {
      if (member.text(Samples.SAMPLE).equals(sample)) {
        byUnit
            .get(member.text(PanelFields.UNIT_ID))
            .forEach(unit -> rows.add(row(coding, coded, member, unit)));
      }
    }
    return rows;
  }

  private static Row row(Coding coding, CodedSample coded, TableRow member, TableRow unit) {
    String outcome = member.text(PanelFields.OUTCOME);
    Period period = coded.treatment().window().at(unit.whole(Panels.PERIOD_INDEX));
    return new TableRowBuilder(LadderSamples.TABLE)
        .set(LadderSamples.RUNG, coding.rung().code())
        .set(PanelFields.OUTCOME, outcome)
        .set(PanelFields.UNIT_ID, unit.text(PanelFields.UNIT_ID))
        .set(PlaceFields.STATE, unit.text(PlaceFields.STATE))
        .set(Panels.ADOPTER_ID, coded.adopter(unit))
        .set(PanelFields.ARM, member.text(PanelFields.ARM))
        .set(PanelFields.COHORT, member.text(PanelFields.COHORT))
        .set(Panels.PERIOD, period.toString())
        .set(Panels.PERIOD_INDEX, period.index())
        .set(PlaceFields.POPULATION, unit.count(PlaceFields.POPULATION))
        .set(LadderSamples.VALUE, (Double) unit.value(outcome))
        .row();
  }
}
