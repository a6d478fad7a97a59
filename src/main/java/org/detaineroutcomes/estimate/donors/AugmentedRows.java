package org.detaineroutcomes.estimate.donors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.donors.AugmentedErrors.Inference;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Interval;

/** Augmented synthetic controls of a panel's cohorts, and their average, as rows. */
final class AugmentedRows {
  private final DonorPanel pool;
  private final PanelData panel;
  private final Augmented.Plan plan;
  private final Inference inference;
  private final EstimatorOptions options;
  private final String name;
  private final int[] periods;
  private final List<AugmentedCohort> cohorts = new ArrayList<>();
  private final List<Estimate> rows = new ArrayList<>();
  private final List<Note> notes;

  AugmentedRows(
      DonorPanel pool,
      Augmented.Plan plan,
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
    this.notes = new ArrayList<>(pool.notes());
    double[][] donors = pool.paths(pool.donors());
    for (DonorPanel.Cohort cohort : pool.cohorts()) {
      cohorts.add(new AugmentedCohort(donors, pool.paths(cohort.units()), cohort.before(), plan));
    }
  }

  Estimation estimation() {
    boolean staggered = cohorts.size() > 1;
    boolean units = inference == Inference.JACKKNIFE || (staggered && inference != Inference.NONE);
    AugmentedJackknife jackknife =
        units ? new AugmentedJackknife(cohorts, pool.donors().length, periods.length) : null;
    say(jackknife);
    double[] share = pool.shares();
    double effect = 0;
    for (int k = 0; k < share.length; k++) {
      effect += share[k] * cohorts.get(k).fit().mean(cohorts.get(k).after());
    }
    EstimateRow overall =
        row(Term.OVERALL).estimate(effect).sample(panel.rows(), panel.units().size(), null);
    if (jackknife != null) {
      overall.stdError(jackknife.error(), Double.POSITIVE_INFINITY, options.level());
    }
    int headline = rows.size();
    for (int k = 0; k < share.length; k++) {
      EstimateRow whole =
          staggered
              ? row(Term.GROUP)
                  .cohort(pool.cohorts().get(k).start())
                  .estimate(cohorts.get(k).fit().mean(cohorts.get(k).after()))
                  .weight(share[k])
              : overall;
      cohort(k, whole, jackknife);
    }
    if (staggered) {
      rows.add(headline, overall.build());
    }
    for (int k = 0; k < share.length; k++) {
      weights(k);
    }
    return Estimation.of(rows, pool.drops(), notes);
  }

  private void cohort(int k, EstimateRow whole, AugmentedJackknife jackknife) {
    AugmentedCohort cohort = cohorts.get(k);
    int[] after = cohort.after();
    Interval[] intervals =
        inference == Inference.JACKKNIFE_PLUS
            ? AugmentedErrors.jackknifePlus(cohort, options.level())
            : null;
    double[] p = inference == Inference.CONFORMAL ? AugmentedErrors.conformal(cohort) : null;
    boolean errors = inference == Inference.JACKKNIFE;
    if (errors && cohorts.size() > 1) {
      whole.stdError(
          jackknife.error(k, fit -> fit.mean(after)), Double.POSITIVE_INFINITY, options.level());
    }
    rows.add(tested(whole, intervals, p, after.length).build());
    int start = pool.cohorts().get(k).start();
    for (int t = 0; t < periods.length; t++) {
      EstimateRow row =
          row(Term.DYNAMIC)
              .eventTime(periods[t] - start)
              .period(periods[t])
              .estimate(cohort.fit().gap()[t]);
      if (t >= cohort.before()) {
        int at = t;
        if (errors) {
          row.stdError(
              jackknife.error(k, fit -> fit.gap()[at]), Double.POSITIVE_INFINITY, options.level());
        }
        tested(row, intervals, p, t - cohort.before());
      }
      rows.add((cohorts.size() > 1 ? row.cohort(start) : row).build());
    }
  }

  private static EstimateRow tested(EstimateRow row, Interval[] intervals, double[] p, int at) {
    if (intervals != null) {
      row.interval(intervals[at]);
    }
    return p == null ? row : row.pValue(p[at]);
  }

  private void weights(int k) {
    for (int i = 0; i < pool.donors().length; i++) {
      EstimateRow row =
          row(new Term(TermKind.PART, TermName.OMEGA))
              .in(EstimateUnit.WEIGHT)
              .of(EstimateDimension.DONOR, panel.units().get(pool.donors()[i]))
              .weight(cohorts.get(k).fit().weight()[i]);
      rows.add((cohorts.size() > 1 ? row.cohort(pool.cohorts().get(k).start()) : row).build());
    }
  }

  private void say(AugmentedJackknife jackknife) {
    cohorts.stream()
        .mapToDouble(cohort -> cohort.fit().dualityGap())
        .filter(Double::isFinite)
        .max()
        .ifPresent(
            gap -> notes.add(Note.of(EstimateNote.WEIGHTS_CONVERGED, DonorPanel.powerOfTen(gap))));
    for (int k = 0; k < cohorts.size(); k++) {
      Augmented fit = cohorts.get(k).fit();
      if (plan.model() == Augmented.Model.RIDGE) {
        String cohort = panel.printCohort(pool.cohorts().get(k).start());
        notes.add(
            Note.of(
                EstimateNote.RIDGE_OF_WEIGHTS,
                cohort,
                fit.lambda(),
                Double.isNaN(plan.lambda()),
                Arrays.stream(fit.weight()).filter(w -> w < 0).count()));
      }
    }
    if (inference == Inference.JACKKNIFE_PLUS) {
      notes.add(Note.of(EstimateNote.JACKKNIFE_PLUS));
    }
    if (inference == Inference.CONFORMAL) {
      notes.add(Note.of(EstimateNote.CONFORMAL_BLOCKS));
    }
    if (jackknife != null) {
      notes.add(Note.of(EstimateNote.JACKKNIFE_OVER_UNITS, jackknife.left()));
    }
  }

  private EstimateRow row(Term term) {
    Specification specification =
        Specification.of(SettingKey.DESIGN, design())
            .with(SettingKey.CONTROL, "never")
            .with(SettingKey.EFFECTS, plan.levels() == Augmented.Levels.CENTRED ? "unit" : "none");
    if (plan.model() == Augmented.Model.RIDGE) {
      specification =
          Double.isNaN(plan.lambda())
              ? specification.with(SettingKey.LAMBDA, word(plan.choice()))
              : specification.with(SettingKey.LAMBDA, plan.lambda());
    }
    specification = specification.with(SettingKey.INFERENCE, word(inference));
    if (!panel.covariateNames().isEmpty()) {
      specification = specification.withCovariates(panel.spec());
    }
    return EstimateRow.of(panel, name, specification, term);
  }

  private String design() {
    boolean synthetic = plan.start() == Augmented.Start.SYNTHETIC;
    if (plan.model() == Augmented.Model.NONE) {
      return synthetic ? "control" : "equal";
    }
    return synthetic ? "augmented" : "ridge";
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
