package org.detaineroutcomes.estimate.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.estimate.cohorts.CellFit;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.stats.LeastSquares;
import org.detaineroutcomes.stats.Logit;

/**
 * Augmented inverse probability weighting, right when either the score or the outcome regression is
 * (Robins, Rotnitzky and Zhao 1994): {@code att} for the treated, as in Sant'Anna and Zhao (2020),
 * and {@code ate} for all, with a linear regression in each group.
 */
public final class Aipw implements Estimator {
  private static final Traits TRAITS = Traits.of("aipw", Estimand.EFFECT_ON_TREATED);

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    CrossSection section = CrossSection.of(name(), panel);
    Logit score = Score.fit(name(), section);
    Specification specification =
        Specification.of(SettingKey.SCORE, "logit").with(SettingKey.OUTCOME, "linear");
    CellFit onTreated =
        CellFit.of(
            EstimatorOptions.Method.DR,
            section.outcome(),
            section.treated(),
            section.weight(),
            section.withConstant());
    if (onTreated.att() == null) {
      throw NotEstimable.because(name(), panel, onTreated.why(), "use fewer covariates");
    }
    List<Estimate> rows = new ArrayList<>();
    rows.add(
        row(
            section,
            specification,
            Score.ON_TREATED,
            onTreated.att(),
            onTreated.influence(),
            options));
    double[] all = ate(section, score);
    double estimate = Arrays.stream(all).average().orElseThrow();
    for (int i = 0; i < all.length; i++) {
      all[i] -= estimate;
    }
    rows.add(row(section, specification, Score.ON_ALL, estimate, all, options));
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.add(section.note());
    notes.addAll(Score.overlap(section, score.fitted()));
    return Estimation.of(rows, section.drops(), notes);
  }

  private Estimate row(
      CrossSection section,
      Specification specification,
      Term term,
      double estimate,
      double[] influence,
      EstimatorOptions options) {
    double squares = Arrays.stream(influence).map(v -> v * v).sum();
    return EstimateRow.of(section.panel(), name(), specification, term)
        .estimate(estimate)
        .stdError(Math.sqrt(squares) / influence.length, Double.POSITIVE_INFINITY, options.level())
        .sample(section.size(), section.size(), null)
        .build();
  }

  /** Each unit's part in the average effect. */
  private static double[] ate(CrossSection section, Logit score) {
    int n = section.size();
    double[][] x = section.withConstant();
    double[][] fitted = new double[2][n];
    double mean =
        section.weight() == null ? 1 : Arrays.stream(section.weight()).average().orElse(1);
    for (int d = 0; d < 2; d++) {
      double[] group = new double[n];
      for (int i = 0; i < n; i++) {
        group[i] =
            section.treated()[i] == d ? (section.weight() == null ? 1 : section.weight()[i]) : 0;
      }
      LeastSquares fit = LeastSquares.fit(x, section.outcome(), group, null);
      for (int k = 0; k < fit.kept().length; k++) {
        for (int i = 0; i < n; i++) {
          fitted[d][i] += fit.coefficient()[k] * x[fit.kept()[k]][i];
        }
      }
    }
    double[] part = new double[n];
    for (int i = 0; i < n; i++) {
      double p = score.fitted()[i];
      int d = (int) section.treated()[i];
      double residual = section.outcome()[i] - fitted[d][i];
      double w = section.weight() == null ? 1 : section.weight()[i] / mean;
      part[i] = w * (fitted[1][i] - fitted[0][i] + (d == 1 ? residual / p : -residual / (1 - p)));
    }
    return part;
  }
}
