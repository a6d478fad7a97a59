package org.detaineroutcomes.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.robustness.RobustnessChecks;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.ArmPair;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.schema.TableRowBuilder;
import org.detaineroutcomes.schema.fields.EstimateFields;
import org.detaineroutcomes.schema.fields.PanelFields;
import org.detaineroutcomes.schema.fields.PlaceFields;
import org.detaineroutcomes.schema.marts.LadderSamples;
import org.detaineroutcomes.schema.marts.Panels;
import org.detaineroutcomes.schema.results.Estimates;
import org.detaineroutcomes.schema.results.Ladder;
import org.detaineroutcomes.store.TableRow;

/**
 * The sample of one outcome under one coding.
 *
 * @param rows of both groups and perhaps of others, sorted by unit and period
 * @param arms the groups that are compared
 * @param leftOut adopter that is left out; null: none
 * @param logs whether the logarithm of the outcome is compared
 */
record LadderSample(List<TableRow> rows, ArmPair arms, String leftOut, boolean logs) {

  /** All units, and the outcome as it is. */
  LadderSample(List<TableRow> rows, ArmPair arms) {
    this(rows, arms, null, false);
  }

  private boolean treats(TableRow row) {
    return arm(row) == arms.treated();
  }

  private static Arm arm(TableRow row) {
    return row.constant(PanelFields.ARM, Arm.class).orElseThrow();
  }

  /** The same without the adopter whose treated units have the most residents. */
  LadderSample withoutLargest() {
    Map<String, Double> residents = new TreeMap<>();
    for (TableRow row : rows) {
      Long population = row.count(PlaceFields.POPULATION);
      if (treats(row) && population != null) {
        residents.merge(row.text(Panels.ADOPTER_ID), population.doubleValue(), Double::sum);
      }
    }
    String largest =
        residents.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
    List<TableRow> left =
        rows.stream().filter(row -> !row.text(Panels.ADOPTER_ID).equals(largest)).toList();
    return new LadderSample(left, arms, largest, logs);
  }

  /** The same in logarithms, without units that have a period without an offense. */
  LadderSample inLogs() {
    Set<String> zero = new HashSet<>();
    for (TableRow row : rows) {
      Double value = row.number(LadderSamples.VALUE);
      if (value != null && value <= 0) {
        zero.add(row.text(PanelFields.UNIT_ID));
      }
    }
    return new LadderSample(
        rows.stream().filter(row -> !zero.contains(row.text(PanelFields.UNIT_ID))).toList(),
        arms,
        leftOut,
        true);
  }

  /** Fills a row of the ladder. */
  void estimate(
      ComparisonOptions comparison, String outcome, Evidence evidence, TableRowBuilder row) {
    EstimateUnit unit =
        logs ? EstimateUnit.LOG_POINTS : OutcomeUnits.of(outcome, EstimateUnit.OUTCOME);
    String time = OutcomeUnits.time(outcome, unit, evidence);
    row.set(PanelFields.OUTCOME, outcome)
        .set(EstimateFields.ESTIMATOR, comparison.estimator())
        .set(Estimates.TREATED_ARM, arms.treated().code())
        .set(Estimates.CONTROL_ARM, arms.control().code())
        .set(Ladder.LEFT_OUT, leftOut)
        .set(Ladder.UNIT, unit.code())
        .set(Estimates.UNIT_PERIOD, time.isEmpty() ? null : time);
    try {
      Estimate found = run(comparison);
      row.set(EstimateFields.ESTIMATE, found.estimate())
          .set(EstimateFields.STD_ERROR, found.stdError())
          .set(EstimateFields.CONF_LOW, found.confLow())
          .set(EstimateFields.CONF_HIGH, found.confHigh())
          .set(EstimateFields.N_UNITS, found.nUnits())
          .set(Estimates.N_TREATED, found.nTreated())
          .set(Estimates.N_ADOPTERS, adopters())
          .set(EstimateFields.N_CLUSTERS, found.nClusters())
          .set(Estimates.N_TREATED_CLUSTERS, found.nTreatedClusters());
    } catch (Failure reason) {
      if (reason.exit() != ExitCode.NOT_ESTIMABLE) {
        throw reason;
      }
      row.set(Ladder.REFUSED, reason.problems().get(0).message());
    }
  }

  private long adopters() {
    return rows.stream()
        .filter(this::treats)
        .map(row -> row.text(Panels.ADOPTER_ID))
        .distinct()
        .count();
  }

  private Estimate run(ComparisonOptions comparison) {
    return Estimators.run(
            comparison.estimator(),
            panel(comparison.clusters()),
            RobustnessChecks.plain(comparison.options()).withDraws(0, 1))
        .estimates()
        .stream()
        .filter(each -> each.term().kind() == TermKind.HEADLINE && each.estimate() != null)
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    new org.detaineroutcomes.model.Problem(
                        ExitCode.NOT_ESTIMABLE,
                        "ladder",
                        "Cannot estimate " + comparison.estimator() + ": no overall effect",
                        "see the drop log")));
  }

  private PanelData panel(List<String> clusters) {
    PanelSpec spec =
        new PanelSpec(
            PanelFields.UNIT_ID.name(),
            Panels.PERIOD.name(),
            PanelFields.COHORT.name(),
            LadderSamples.VALUE.name(),
            null,
            List.of(),
            null,
            null,
            clusters);
    List<String> header = spec.columns();
    PanelBuilder builder = new PanelBuilder("ladder", "panel, ladder", spec, header);
    long number = 0;
    for (TableRow row : rows) {
      if (treats(row) || arm(row) == arms.control()) {
        List<Object> cells = new ArrayList<>();
        header.forEach(column -> cells.add(cell(row, column)));
        builder.row(++number, cells.toArray());
      }
    }
    return builder.build();
  }

  private Object cell(TableRow row, String column) {
    if (column.equals(LadderSamples.VALUE.name())) {
      Double value = row.number(LadderSamples.VALUE);
      return value == null || !logs ? value : (Double) Math.log(value);
    }
    if (column.equals(PanelFields.COHORT.name())) {
      return treats(row) ? row.textOrEmpty(PanelFields.COHORT) : "";
    }
    return row.value(
        column.equals(PlaceFields.COUNTY_FIPS.name()) ? PanelFields.UNIT_ID.name() : column);
  }
}
