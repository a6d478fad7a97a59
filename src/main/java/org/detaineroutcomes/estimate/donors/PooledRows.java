package org.detaineroutcomes.estimate.donors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.donors.PartiallyPooledSyntheticControl.Inference;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;

/** Pooled synthetic controls of a panel's cohorts or treated units, and their average, as rows. */
final class PooledRows {
  private final DonorPanel pool;
  private final PanelData panel;
  private final PooledFit.Plan plan;
  private final Inference inference;
  private final EstimatorOptions options;
  private final String name;
  private final int[] periods;
  private final int[] units;
  private final PooledFit fit;
  private final PooledJackknife jackknife;
  private final List<Estimate> rows = new ArrayList<>();

  PooledRows(
      DonorPanel pool,
      PooledFit.Plan plan,
      Inference inference,
      EstimatorOptions options,
      String name) {
    this.pool = pool;
    this.panel = pool.panel();
    this.plan = plan;
    this.inference = inference;
    this.options = options;
    this.name = name;
    this.periods = panel.periods();
    this.units =
        IntStream.concat(
                IntStream.of(pool.donors()),
                pool.cohorts().stream().flatMapToInt(c -> IntStream.of(c.units())))
            .sorted()
            .toArray();
    int[] before = IntStream.of(units).map(this::before).toArray();
    double[][] outcome = pool.paths(units);
    this.fit =
        PooledFit.of(outcome, before, IntStream.range(0, units.length).toArray(), plan, null);
    this.jackknife =
        inference == Inference.JACKKNIFE ? new PooledJackknife(fit, outcome, before, plan) : null;
  }

  private int before(int unit) {
    return pool.cohorts().stream()
        .filter(c -> c.start() == panel.cohort()[unit])
        .mapToInt(DonorPanel.Cohort::before)
        .findFirst()
        .orElse(PooledFit.NEVER);
  }

  Estimation estimation() {
    EstimateRow overall =
        row(Term.OVERALL).estimate(fit.mean()).sample(panel.rows(), panel.units().size(), null);
    rows.add(tested(overall, jackknife == null ? Double.NaN : jackknife.error()).build());
    for (int event : fit.events()) {
      EstimateRow row = row(Term.DYNAMIC).eventTime(event).estimate(fit.at(event));
      rows.add(tested(row, jackknife == null ? Double.NaN : jackknife.error(event)).build());
    }
    for (int j = 0; j < fit.groups().size() && fit.groups().size() > 1; j++) {
      group(j);
    }
    for (int j = 0; j < fit.groups().size(); j++) {
      weights(j);
    }
    List<Note> notes = new ArrayList<>(pool.notes());
    notes.add(
        Note.of(
            EstimateNote.PARTIALLY_POOLED,
            fit.groups().size(),
            fit.nu(),
            Double.isNaN(plan.nu()),
            fit.lags(),
            fit.leads()));
    notes.add(
        jackknife == null
            ? Note.of(EstimateNote.NO_JACKKNIFE)
            : Note.of(EstimateNote.JACKKNIFE_OVER_UNITS, jackknife.left()));
    return Estimation.of(rows, pool.drops(), notes);
  }

  private void group(int j) {
    double treated = fit.groups().stream().mapToInt(g -> g.units().length).sum();
    EstimateRow whole =
        of(row(Term.GROUP), j)
            .estimate(fit.mean(j))
            .weight(fit.groups().get(j).units().length / treated);
    rows.add(tested(whole, jackknife == null ? Double.NaN : jackknife.ofGroup(j)).build());
    for (int event : fit.events()) {
      if (!Double.isNaN(fit.at(j, event))) {
        EstimateRow row =
            of(row(Term.DYNAMIC), j)
                .eventTime(event)
                .period(periods[fit.groups().get(j).before() + event])
                .estimate(fit.at(j, event));
        rows.add(tested(row, jackknife == null ? Double.NaN : jackknife.ofGroup(j, event)).build());
      }
    }
  }

  private EstimateRow of(EstimateRow row, int j) {
    EstimateRow of = row.cohort(periods[fit.groups().get(j).before()]);
    return plan.level() == PooledFit.Level.UNIT ? of.of(EstimateDimension.TREATED, unit(j)) : of;
  }

  private String unit(int j) {
    return panel.units().get(units[fit.groups().get(j).units()[0]]);
  }

  private EstimateRow tested(EstimateRow row, double error) {
    return row.stdError(error, Double.POSITIVE_INFINITY, options.level());
  }

  private void weights(int j) {
    PooledFit.Group group = fit.groups().get(j);
    double[] weight = fit.solution().weight()[j];
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0) {
        EstimateRow row =
            row(new Term(TermKind.PART, TermName.OMEGA))
                .in(EstimateUnit.WEIGHT)
                .cohort(periods[group.before()])
                .weight(weight[i] / group.units().length);
        String donor = panel.units().get(units[group.donors()[i]]);
        rows.add(
            (plan.level() == PooledFit.Level.UNIT
                    ? row.of(EstimateDimension.DONOR, donor, unit(j))
                    : row.of(EstimateDimension.DONOR, donor))
                .build());
      }
    }
  }

  private EstimateRow row(Term term) {
    Specification specification =
        Specification.of(SettingKey.DESIGN, "pooled")
            .with(SettingKey.CONTROL, plan.control().word())
            .with(SettingKey.GROUPS, word(plan.level()))
            .with(SettingKey.EFFECTS, plan.levels() == Augmented.Levels.CENTRED ? "unit" : "none")
            .with(SettingKey.POOLING, Double.isNaN(plan.nu()) ? "ratio" : plan.nu());
    if (!Double.isNaN(plan.lambda())) {
      specification = specification.with(SettingKey.LAMBDA, plan.lambda());
    }
    specification =
        specification
            .with(SettingKey.PRE, plan.lags() == 0 ? "all" : plan.lags())
            .with(SettingKey.POST, fit.leads())
            .with(SettingKey.INFERENCE, word(inference));
    if (!panel.covariateNames().isEmpty()) {
      specification = specification.withCovariates(panel.spec());
    }
    return EstimateRow.of(panel, name, specification, term);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
