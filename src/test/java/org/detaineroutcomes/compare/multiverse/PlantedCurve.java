package org.detaineroutcomes.compare.multiverse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.spark.sql.Row;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.model.Controls;
import org.detaineroutcomes.model.Frequency;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.JobParts;
import org.detaineroutcomes.model.Multiverse;
import org.detaineroutcomes.model.Period;
import org.detaineroutcomes.model.Quality;
import org.detaineroutcomes.model.TreatmentDefinition;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.model.result.ControlPool;
import org.detaineroutcomes.model.result.MultiverseChoice;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.CodedMembers;
import org.detaineroutcomes.schema.marts.CodedUnits;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.marts.Samples;
import org.detaineroutcomes.store.TableRow;
import org.detaineroutcomes.store.UnfinishedWork;

/**
 * A panel of counties from 2010 to 2013, some of which adopt in 2012, with known rates.
 *
 * @param units how many
 * @param treated how many of them adopt
 * @param residents of each
 * @param rates by county, one a year
 */
record PlantedCurve(
    int units, int treated, IntFunction<Long> residents, IntFunction<double[]> rates) {
  static final ArmPair ARMS = ArmPair.of(Arm.LIMITING);

  SpecificationCurve curve(Map<MultiverseChoice, List<String>> options, int draws, int threads) {
    return curve(
        options,
        draws,
        CurveWorkers.threads(panels(), threads),
        new CurveStore(UnfinishedWork.none()));
  }

  SpecificationCurve curve(
      Map<MultiverseChoice, List<String>> options,
      int draws,
      CurveWorkers workers,
      CurveStore store) {
    return SpecificationCurve.of(
        "violent",
        ARMS,
        SpecificationGrid.of(job(options)).all(),
        workers,
        store,
        new SpecificationCurve.Work(EstimatorOptions.Control.NEVER, draws, 1));
  }

  static Job job(Map<MultiverseChoice, List<String>> options) {
    Map<MultiverseChoice, List<String>> all = new EnumMap<>(MultiverseChoice.class);
    all.putAll(options);
    return new Job(
        "planted",
        "Planted",
        Optional.empty(),
        List.of(),
        0,
        new Job.Resolve(Optional.empty()),
        Optional.of(
            new Job.Panel(
                Job.Unit.COUNTY,
                Frequency.YEAR,
                Period.year(2010),
                Period.year(2013),
                Job.Sample.BALANCED)),
        JobParts.treatment(
            TreatmentDefinition.ANY_DETAINER_LIMIT,
            Controls.NEVER,
            List.of(),
            ControlPool.NATIONAL,
            Map.of()),
        Job.OUTCOMES,
        List.of(),
        List.of(),
        List.of(),
        Optional.of(new Multiverse(List.of("violent"), all, 0, 1, 7)),
        Quality.DEFAULT,
        JobParts.publish(List.of("md"), 10));
  }

  CodedPanels panels() {
    List<Row> cells = new ArrayList<>();
    List<Row> members = new ArrayList<>();
    for (int u = 0; u < units; u++) {
      String id = String.format("%05d", 36001 + u);
      members.add(member(id, u < treated));
      for (int t = 0; t < 4; t++) {
        cells.add(cell(id, 2010 + t, residents.apply(u), rates.apply(u)[t]));
      }
    }
    return CodedPanels.of(
        TableRow.all(CodedUnits.TABLE, cells), TableRow.all(CodedMembers.TABLE, members));
  }

  private static Row cell(String id, int year, long residents, double rate) {
    return new TableRowBuilder(CodedUnits.TABLE)
        .set(CodedUnits.GROUPING, 0)
        .set(CodedUnits.MEASURE, "violent")
        .set(PanelFields.UNIT_ID, id)
        .set(PlaceFields.STATE, "NY")
        .set(Panels.PERIOD, String.valueOf(year))
        .set(Panels.PERIOD_INDEX, year)
        .set(PlaceFields.POPULATION, residents)
        .set(CodedUnits.COUNT, rate * residents / 100_000)
        .set(CodedUnits.RATE, rate)
        .row();
  }

  private static Row member(String id, boolean treated) {
    return new TableRowBuilder(CodedMembers.TABLE)
        .set(CodedMembers.CODING, 0)
        .set(CodedUnits.GROUPING, 0)
        .set(CodedUnits.MEASURE, "violent")
        .set(Samples.SAMPLE, "balanced")
        .set(PanelFields.UNIT_ID, id)
        .set(PanelFields.ARM, (treated ? Arm.LIMITING : Arm.NONE_LISTED).code())
        .set(PanelFields.COHORT, treated ? "2012" : null)
        .set(Panels.ADOPTER_ID, id)
        .set(Panels.SAME_STATE, true)
        .set(Panels.AGREEMENT_287G, false)
        .set(CodedMembers.LAST, 2013)
        .row();
  }
}
