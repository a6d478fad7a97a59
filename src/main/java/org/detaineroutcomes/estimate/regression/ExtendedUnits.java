package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.DropKind;
import org.detaineroutcomes.model.result.DropNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;

/** Extended two-way fixed effects with an effect for every unit; without covariates. */
record ExtendedUnits(String name, EstimatorOptions options) {

  /** A row to come: its keys, and the weights of the cells. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  private record Sum(Term term, Integer cohort, Integer period, Integer event, double[] weights) {}

  Estimation estimate(PanelData all) {
    if (all.covariates().length > 0) {
      throw NotEstimable.because(
          name,
          all,
          "with unit effects it has no covariates",
          "leave them out, or use --option effects=cohort");
    }
    List<Drop> drops = new ArrayList<>();
    List<Note> notes = new ArrayList<>(all.notes());
    PanelSample sample = PanelSample.withoutLoneRows(name, ControlRows.of(name, all, drops, notes));
    PanelData panel = sample.panel();
    drops.addAll(0, sample.drops());
    SaturatedLayout layout = new SaturatedLayout(panel, options);
    Clusters clusters = Clusters.of(panel, options);
    notes.addAll(clusters.notes());
    int[] cohorts = panel.cohort().clone();
    int last = layout.periods[layout.periods.length - 1];
    for (int u = 0; u < cohorts.length; u++) {
      cohorts[u] = cohorts[u] > last ? PanelData.NEVER : cohorts[u];
    }
    CellRegression regression =
        new CellRegression(
            panel.withCohorts(cohorts),
            layout.cohorts,
            layout.cellOf,
            layout.cells.size(),
            clusters);
    List<Sum> sums = sums(layout, regression, drops);
    if (sums.isEmpty()) {
      throw NotEstimable.because(
          name, all, "no treated cohort has untreated controls in its periods", "give both");
    }
    Specification specification =
        Specification.of(SettingKey.CONTROL, options.control().word())
            .with(SettingKey.EFFECTS, "unit", "period")
            .with(SettingKey.ANTICIPATION, options.anticipation())
            .withWeights(panel.spec())
            .withCovariates(panel.spec())
            .with(clusters);
    CellRegression.Variances variances =
        regression.variances(sums.stream().map(Sum::weights).toList());
    List<Estimate> rows = new ArrayList<>();
    for (int k = 0; k < sums.size(); k++) {
      Sum sum = sums.get(k);
      double estimate = 0;
      for (int c = 0; c < sum.weights().length; c++) {
        estimate += sum.weights()[c] * regression.coefficient(c);
      }
      EstimateRow row = EstimateRow.of(panel, name, specification, sum.term());
      if (sum.cohort() != null) {
        row.cohort(sum.cohort());
      }
      if (sum.period() != null) {
        row.period(sum.period());
      }
      if (sum.event() != null) {
        row.eventTime(sum.event());
      }
      rows.add(
          row.estimate(estimate)
              .stdError(variances.stdError(k), variances.df(), options.level())
              .sample(panel.rows(), panel.units().size(), variances.clusters())
              .build());
    }
    return variances.of(
        layout.measured(Estimation.of(rows, drops, notes)),
        panel,
        IntStream.range(0, rows.size()).boxed().toList());
  }

  private static List<Sum> sums(
      SaturatedLayout layout, CellRegression regression, List<Drop> drops) {
    List<Sum> sums = new ArrayList<>();
    TreeSet<Integer> events = new TreeSet<>();
    TreeSet<Integer> cohorts = new TreeSet<>();
    TreeSet<Integer> periods = new TreeSet<>();
    for (int k = 0; k < layout.cells.size(); k++) {
      SaturatedLayout.Cell cell = layout.cells.get(k);
      if (!regression.has(k)) {
        drops.add(
            Drop.of(
                DropKind.COHORT_EVENT_TIME,
                layout.panel.printCohort(cell.cohort()),
                cell.event(),
                DropNote.COLLINEAR_WITH_EFFECTS_OR_TERMS));
        continue;
      }
      events.add(cell.event());
      if (cell.event() >= 0) {
        cohorts.add(cell.cohort());
        periods.add(cell.period());
      }
    }
    IntPredicate treated = k -> layout.cells.get(k).event() >= 0;
    add(sums, Term.OVERALL, null, null, null, layout, regression, treated);
    for (int e : events) {
      add(
          sums,
          Term.DYNAMIC,
          null,
          null,
          e,
          layout,
          regression,
          k -> layout.cells.get(k).event() == e);
    }
    for (int g : cohorts) {
      add(
          sums,
          Term.GROUP,
          g,
          null,
          null,
          layout,
          regression,
          treated.and(k -> layout.cells.get(k).cohort() == g));
    }
    Term calendar = new Term(TermKind.CALENDAR, TermName.CALENDAR);
    for (int t : periods) {
      add(
          sums,
          calendar,
          null,
          t,
          null,
          layout,
          regression,
          treated.and(k -> layout.cells.get(k).period() == t));
    }
    for (int k = 0; k < layout.cells.size(); k++) {
      int only = k;
      SaturatedLayout.Cell cell = layout.cells.get(k);
      add(
          sums,
          Term.ATT_GT,
          cell.cohort(),
          cell.period(),
          cell.event(),
          layout,
          regression,
          c -> c == only);
    }
    return sums;
  }

  private static void add(
      List<Sum> sums,
      Term term,
      Integer cohort,
      Integer period,
      Integer event,
      SaturatedLayout layout,
      CellRegression regression,
      IntPredicate in) {
    double[] weights = new double[layout.cells.size()];
    double total = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = in.test(k) && regression.has(k) ? layout.cells.get(k).rows().length : 0;
      total += weights[k];
    }
    for (int k = 0; total > 0 && k < weights.length; k++) {
      weights[k] /= total;
    }
    if (total > 0) {
      sums.add(new Sum(term, cohort, period, event, weights));
    }
  }
}
