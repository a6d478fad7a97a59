package org.detaineroutcomes.panel;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Coding;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.core.CrimeCounts;
import org.detaineroutcomes.schema.core.PlacedMeasures;
import org.detaineroutcomes.schema.core.Residents;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.JoinedOutcome;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/**
 * The samples of a job under one coding after another. Counts are added up once, and again for
 * counties of one adopter alone.
 */
final class LadderTable implements Mart {
  private static final String LEVELS = "means";

  @Override
  public boolean applies(Job job, Release release) {
    return release.has(Panels.TABLE)
        && !outcomes(job).isEmpty()
        && job.comparisons().stream().anyMatch(each -> !each.estimator().equals(LEVELS));
  }

  private static List<String> outcomes(Job job) {
    return job.outcomes().stream().filter(name -> JoinedOutcome.of(name).isEmpty()).toList();
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Counts counts =
        new Counts(
            Exposure.beside(
                release.read(spark, CrimeCounts.TABLE),
                UnitPeriods.table(spark, release, Residents.TABLE)),
            UnitPeriods.table(spark, release, PlacedMeasures.TABLE),
            job.panel().orElseThrow(),
            outcomes(job));
    List<TableRow> apart = counts.ofCounties();
    Map<AdopterUnits, List<TableRow>> together = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    Treatment asked = Treatment.of(job, release);
    for (Coding coding : Coding.ladder(job)) {
      Job coded = coding.of(job);
      Treatment treatment = asked.under(coded);
      AdopterUnits adopters = AdopterUnits.of(coded.panel().orElseThrow(), treatment);
      List<TableRow> units = together.computeIfAbsent(adopters, each -> counts.with(each, apart));
      rows.addAll(new Rung(coding, coded, treatment, adopters, outcomes(job)).rows(units));
    }
    return Map.of(
        LadderSamples.TABLE, spark.createDataFrame(rows, LadderSamples.TABLE.structType()));
  }

  /** What is added up, for one set of units or another. */
  private record Counts(
      Dataset<Row> beside, Dataset<Row> measures, Job.Panel panel, List<String> outcomes) {

    List<TableRow> ofCounties() {
      return read(UnitPeriods.measured(beside, measures, panel, AdopterUnits.NONE));
    }

    List<TableRow> with(AdopterUnits adopters, List<TableRow> apart) {
      Set<String> parts =
          adopters.counties().values().stream()
              .flatMap(Collection::stream)
              .collect(Collectors.toSet());
      if (parts.isEmpty()) {
        return apart;
      }
      Dataset<Row> ofParts = beside.where(PlaceFields.COUNTY_FIPS.col().isin(parts.toArray()));
      return Stream.concat(
              apart.stream().filter(row -> !parts.contains(row.text(PanelFields.UNIT_ID))),
              read(UnitPeriods.measured(ofParts, measures, panel, adopters)).stream())
          .toList();
    }

    private List<TableRow> read(Dataset<Row> measured) {
      List<Column> columns =
          new ArrayList<>(
              List.of(
                  PanelFields.UNIT_ID.col(),
                  PlaceFields.STATE.col(),
                  PlaceFields.COUNTY_FIPS.col(),
                  Panels.PERIOD_INDEX.col(),
                  PlaceFields.POPULATION.col(),
                  Panels.REPORTERS.col(),
                  Panels.STEADY_SHARE.col()));
      outcomes.forEach(outcome -> columns.add(col(outcome).cast("double").as(outcome)));
      return TableRow.all(
          measured
              .select(columns.toArray(Column[]::new))
              .sort(PanelFields.UNIT_ID.col(), Panels.PERIOD_INDEX.col())
              .collectAsList());
    }
  }

  /** The samples of one coding. */
  private record Rung(
      Coding coding, Job job, Treatment treatment, AdopterUnits adopters, List<String> outcomes) {

    List<Row> rows(List<TableRow> units) {
      List<TableRow> kept =
          units.stream()
              .filter(row -> coding.keepsEveryPeriod() || UnitPeriods.compared(row, treatment))
              .toList();
      Sampling sampling = new Sampling(job, treatment, Coverage.of(kept, outcomes), adopters);
      Map<String, Sampling> samplings = new LinkedHashMap<>();
      outcomes.forEach(outcome -> samplings.put(outcome, sampling));
      Map<String, List<TableRow>> byUnit =
          kept.stream().collect(Collectors.groupingBy(row -> row.text(PanelFields.UNIT_ID)));
      List<Row> rows = new ArrayList<>();
      String sample =
          job.panel().orElseThrow().sample() == Job.Sample.BALANCED ? "balanced" : "unbalanced";
      for (TableRow member :
          TableRow.all(Samples.MEMBERS, SampleTables.rows(samplings).get(Samples.MEMBERS))) {
        if (member.text(Samples.SAMPLE).equals(sample)) {
          byUnit.get(member.text(PanelFields.UNIT_ID)).forEach(row -> rows.add(row(member, row)));
        }
      }
      return rows;
    }

    private Row row(TableRow member, TableRow unit) {
      String outcome = member.text(PanelFields.OUTCOME);
      Period period = treatment.window().at(unit.whole(Panels.PERIOD_INDEX));
      return new TableRowBuilder(LadderSamples.TABLE)
          .set(LadderSamples.RUNG, coding.rung().code())
          .set(PanelFields.OUTCOME, outcome)
          .set(PanelFields.UNIT_ID, unit.text(PanelFields.UNIT_ID))
          .set(PlaceFields.STATE, unit.text(PlaceFields.STATE))
          .set(
              Panels.ADOPTER_ID,
              UnitPeriods.adopter(
                  treatment, UnitPeriods.place(unit), unit.text(PanelFields.UNIT_ID)))
          .set(PanelFields.ARM, member.text(PanelFields.ARM))
          .set(PanelFields.COHORT, member.text(PanelFields.COHORT))
          .set(Panels.PERIOD, period.toString())
          .set(Panels.PERIOD_INDEX, period.index())
          .set(PlaceFields.POPULATION, unit.count(PlaceFields.POPULATION))
          .set(LadderSamples.VALUE, (Double) unit.value(outcome))
          .row();
    }
  }
}
