package org.detaineroutcomes.estimate.matching;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.estimate.Traits;
import org.detaineroutcomes.model.result.Estimand;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.stats.Logit;

/**
 * Inverse probability weighting with weights that sum to one (Hájek), for the treated ({@code att})
 * and for all ({@code ate}); standard errors from influence functions that know the score is
 * estimated (Lunceford and Davidian 2004).
 */
public final class Ipw implements Estimator {
  private static final Traits TRAITS = Traits.of("ipw", Estimand.EFFECT_ON_TREATED);

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public Estimation estimate(PanelData panel, EstimatorOptions options) {
    CrossSection section = CrossSection.of(name(), panel);
    Logit score = Score.fit(name(), section);
    Specification specification =
        Specification.of(SettingKey.SCORE, "logit")
            .with(SettingKey.WEIGHTS, section.weight() == null ? "none" : panel.spec().weights());
    List<Estimate> rows = new ArrayList<>();
    for (Term term : List.of(Score.ON_TREATED, Score.ON_ALL)) {
      Weighted weighted = weighted(section, score, term.equals(Score.ON_TREATED));
      rows.add(
          EstimateRow.of(section.panel(), name(), specification, term)
              .estimate(weighted.estimate())
              .stdError(weighted.stdError(), Double.POSITIVE_INFINITY, options.level())
              .sample(section.size(), section.size(), null)
              .build());
    }
    rows.addAll(Score.rows(name(), specification, section, score, options.level()));
    List<Note> notes = new ArrayList<>(panel.notes());
    notes.add(section.note());
    notes.addAll(Score.overlap(section, score.fitted()));
    return Estimation.of(rows, section.drops(), notes);
  }

  private record Weighted(double estimate, double stdError) {}

  private static Weighted weighted(CrossSection section, Logit score, boolean onTreated) {
    int n = section.size();
    double[][] x = section.withConstant();
    double[] total = new double[2];
    double[] mean = new double[2];
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      double p = score.fitted()[i];
      double d = section.treated()[i];
      double sampling = section.weight() == null ? 1 : section.weight()[i];
      double own = onTreated ? (d == 1 ? 1 : p / (1 - p)) : d == 1 ? 1 / p : 1 / (1 - p);
      w[i] = sampling * own;
      total[(int) d] += w[i];
      mean[(int) d] += w[i] * section.outcome()[i];
    }
    mean[0] /= total[0];
    mean[1] /= total[1];
    double[] psi = new double[n];
    double[] slope = new double[x.length];
    for (int i = 0; i < n; i++) {
      int d = (int) section.treated()[i];
      double p = score.fitted()[i];
      double gap = w[i] * (section.outcome()[i] - mean[d]) / total[d];
      psi[i] = d == 1 ? gap : -gap;
      // How the weight moves with the score's coefficients, over the weight.
      double rate = d == 1 ? (onTreated ? 0 : -(1 - p)) : onTreated ? 1 : p;
      for (int a = 0; a < slope.length; a++) {
        slope[a] += psi[i] * rate * x[a][i];
      }
    }
    double[] pull = new double[slope.length];
    for (int a = 0; a < slope.length; a++) {
      for (int b = 0; b < slope.length; b++) {
        pull[a] += score.information()[a][b] * slope[b];
      }
    }
    double variance = 0;
    for (int i = 0; i < n; i++) {
      double sampling = section.weight() == null ? 1 : section.weight()[i];
      double residual = sampling * (section.treated()[i] - score.fitted()[i]);
      double influence = psi[i];
      for (int a = 0; a < slope.length; a++) {
        influence += residual * x[a][i] * pull[a];
      }
      variance += influence * influence;
    }
    return new Weighted(mean[1] - mean[0], Math.sqrt(variance));
  }
}
