package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Drop;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;

/**
 * Two-way fixed effects: the outcome on the treatment, unit effects and period effects.
 *
 * <p>With staggered adoption and effects that differ, the coefficient is a weighted sum of effects
 * in which some weights may be negative (Goodman-Bacon 2021; de Chaisemartin and D'Haultfœuille
 * 2020). Digits and standard errors follow fixest.
 */
public final class Twfe implements Estimator {
  @Override
  public String name() {
    return "twfe";
  }

  @Override
  public Set<String> settings() {
    return Set.of();
  }

  @Override
  public Estimation estimate(PanelData all, EstimatorOptions options) {
    PanelSample sample = PanelSample.withoutLoneRows(name(), all);
    PanelData panel = sample.panel();
    Clusters clusters = Clusters.of(panel, options);
    List<String> names = new ArrayList<>();
    names.add(panel.treatedName());
    names.addAll(panel.covariateNames());
    double[][] x = new double[names.size()][];
    x[0] = panel.treated();
    System.arraycopy(panel.covariates(), 0, x, 1, x.length - 1);
    Regression regression =
        Regression.fit(names, x, panel.outcome(), panel.weights(), sample.effects(), clusters);
    if (regression.term(panel.treatedName()) < 0) {
      throw NotEstimable.because(
          name(),
          all,
          "'" + panel.treatedName() + "' does not vary beyond units and periods",
          "give treated and untreated units, before and after");
    }
    List<Drop> drops = new ArrayList<>(sample.drops());
    drops.addAll(regression.drops());
    List<String> notes = new ArrayList<>(panel.notes());
    notes.addAll(clusters.notes());
    return RegressionRows.of(panel, name(), specification(panel, clusters), regression, options)
        .estimation(drops, notes);
  }

  private static String specification(PanelData panel, Clusters clusters) {
    return "effects=unit+period;covariates="
        + (panel.spec().covariates().isEmpty()
            ? "none"
            : String.join("+", panel.spec().covariates()))
        + ";weights="
        + (panel.spec().weights() == null ? "none" : panel.spec().weights())
        + ";"
        + clusters.label();
  }
}
