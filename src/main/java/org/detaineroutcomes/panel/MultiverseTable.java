package org.detaineroutcomes.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.Multiverse;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.SampleCoding;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.panel.policy.Treatment;
import org.detaineroutcomes.panel.policy.UnitPlace;
import org.detaineroutcomes.schema.Table;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.CodedMembers;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.Release;
import org.detaineroutcomes.store.TableRow;

/** The samples of a job under every coding that its multiverse crosses. */
final class MultiverseTable implements Mart {

  @Override
  public boolean applies(Job job, Release release) {
    return job.multiverse().isPresent() && release.has(Panels.TABLE);
  }

  @Override
  public Map<Table, Dataset<Row>> build(SparkSession spark, Job job, Release release) {
    Multiverse multiverse = job.multiverse().orElseThrow();
    CodedCounts counts = new CodedCounts(spark, release, job, numbers(multiverse.outcomes()));
    List<AdopterUnits> groupings = new ArrayList<>();
    List<Row> members = new ArrayList<>();
    Map<TreatmentDefinition, Treatment> treatments = new EnumMap<>(TreatmentDefinition.class);
    int number = 0;
    for (SampleCoding coding : multiverse.codings(job)) {
      Job coded = coding.coded(job);
      Treatment treatment =
          treatments
              .computeIfAbsent(coding.definition(), each -> Treatment.of(coded, release))
              .under(coded);
      AdopterUnits adopters = AdopterUnits.of(coded.panel().orElseThrow(), treatment);
      if (!groupings.contains(adopters)) {
        groupings.add(adopters);
      }
      List<TableRow> kept =
          counts.of(adopters).stream().filter(row -> UnitPeriods.compared(row, treatment)).toList();
      CodedSample sample = new CodedSample(coded, treatment, adopters, kept);
      members.addAll(members(number, groupings.indexOf(adopters), sample, multiverse.outcomes()));
      number++;
    }
    List<Row> units = new ArrayList<>();
    for (int g = 0; g < groupings.size(); g++) {
      for (TableRow row : counts.of(groupings.get(g))) {
        for (String measure : multiverse.outcomes()) {
          units.add(unit(g, measure, row, job));
        }
      }
    }
    return Map.of(
        CodedUnits.TABLE, spark.createDataFrame(units, CodedUnits.TABLE.structType()),
        CodedMembers.TABLE, spark.createDataFrame(members, CodedMembers.TABLE.structType()));
  }

  private static List<String> numbers(List<String> measures) {
    List<String> numbers = new ArrayList<>();
    for (String measure : measures) {
      numbers.add(measure);
      numbers.add(Panels.rateName(measure));
    }
    numbers.add(Panels.LOG_POPULATION.name());
    numbers.addAll(Panels.COUNTY_MEASURES);
    return numbers;
  }

  /** Units that some comparison may take, in the samples of the rates. */
  private static List<Row> members(
      int coding, int grouping, CodedSample sample, List<String> measures) {
    Map<String, TableRow> last = new TreeMap<>();
    for (TableRow row : sample.rows()) {
      last.merge(
          row.text(PanelFields.UNIT_ID),
          row,
          (a, b) -> a.whole(Panels.PERIOD_INDEX) >= b.whole(Panels.PERIOD_INDEX) ? a : b);
    }
    Set<Arm> compared = new TreeSet<>(Set.of(Arm.AGREEMENT_287G));
    for (ArmPair pair : sample.job().treatment().definition().arms()) {
      compared.addAll(List.of(pair.treated(), pair.control()));
    }
    List<Row> rows = new ArrayList<>();
    for (TableRow member : sample.members(measures.stream().map(Panels::rateName).toList())) {
      Arm arm = member.constant(PanelFields.ARM, Arm.class).orElseThrow();
      if (compared.contains(arm)) {
        TableRow unit = last.get(member.text(PanelFields.UNIT_ID));
        UnitPlace place = UnitPeriods.place(unit);
        rows.add(
            new TableRowBuilder(CodedMembers.TABLE)
                .set(CodedMembers.CODING, coding)
                .set(CodedUnits.GROUPING, grouping)
                .set(
                    CodedUnits.MEASURE,
                    Panels.measureOfRate(member.text(PanelFields.OUTCOME)).orElseThrow())
                .set(Samples.SAMPLE, member.text(Samples.SAMPLE))
                .set(PanelFields.UNIT_ID, member.text(PanelFields.UNIT_ID))
                .set(PanelFields.ARM, arm.code())
                .set(PanelFields.COHORT, member.text(PanelFields.COHORT))
                .set(Panels.ADOPTER_ID, sample.adopter(unit))
                .set(Panels.SAME_STATE, sample.treatment().sameState(place))
                .set(Panels.AGREEMENT_287G, sample.treatment().agreementThrough(place))
                .set(CodedMembers.LAST, unit.whole(Panels.PERIOD_INDEX))
                .row());
      }
    }
    return rows;
  }

  private static Row unit(int grouping, String measure, TableRow row, Job job) {
    TableRowBuilder unit =
        new TableRowBuilder(CodedUnits.TABLE)
            .set(CodedUnits.GROUPING, grouping)
            .set(CodedUnits.MEASURE, measure)
            .set(PanelFields.UNIT_ID, row.text(PanelFields.UNIT_ID))
            .set(PlaceFields.STATE, row.text(PlaceFields.STATE))
            .set(
                Panels.PERIOD,
                new Period(job.panel().orElseThrow().period(), row.whole(Panels.PERIOD_INDEX))
                    .toString())
            .set(Panels.PERIOD_INDEX, row.whole(Panels.PERIOD_INDEX))
            .set(PlaceFields.POPULATION, row.count(PlaceFields.POPULATION))
            .set(CodedUnits.COUNT, (Double) row.value(measure))
            .set(CodedUnits.RATE, (Double) row.value(Panels.rateName(measure)))
            .set(Panels.LOG_POPULATION, (Double) row.value(Panels.LOG_POPULATION.name()));
    for (String name : Panels.COUNTY_MEASURES) {
      unit.set(CodedUnits.TABLE.column(name).orElseThrow(), (Double) row.value(name));
    }
    return unit.row();
  }
}
