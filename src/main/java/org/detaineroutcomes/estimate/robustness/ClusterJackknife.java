package org.detaineroutcomes.estimate.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.OptionSpec;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Parallel;

/**
 * The standard error from the figures without each cluster, known as CRV3 (Bell and McCaffrey 2002;
 * MacKinnon, Nielsen and Webb 2023): (G - 1) / G times the squares of their distances from the
 * whole figure, with G - 1 degrees of freedom. Setting {@code jackknife}.
 */
final class ClusterJackknife implements RobustnessCheck {
  private static final String SETTING = "jackknife";

  @Override
  public List<OptionSpec> options() {
    return List.of(OptionSpec.yesNo(SETTING, "no", "errors of leaving each cluster out (CRV3)"));
  }

  @Override
  public boolean isAsked(EstimatorOptions asked) {
    return asked.settings().yes(SETTING, false);
  }

  @Override
  public Estimation beside(
      Estimator estimator,
      PanelData panel,
      EstimatorOptions options,
      EstimatorOptions plain,
      Estimation found) {
    Optional<Estimate> whole = Headline.of(found);
    if (whole.isEmpty()) {
      return found.with(List.of(Note.of(RobustnessNote.NOTHING_LEFT_OUT, estimator.name())));
    }
    List<Clustering> ways = Clusters.ofUnits(panel);
    if (ways.size() > 1) {
      throw NotEstimable.because(
          "the jackknife of " + estimator.name(),
          panel,
          "two clusters are named",
          "name one --cluster");
    }
    int units = panel.units().size();
    int count = ways.isEmpty() ? units : ways.get(0).count();
    int[] cluster = new int[units];
    Arrays.setAll(cluster, u -> ways.isEmpty() ? u : ways.get(0).code()[u]);
    Refit again = Refit.of(estimator, plain);
    Double[] without = new Double[count];
    Parallel.each(
        count,
        g ->
            without[g] =
                again.headline(without(panel, cluster, g)).map(Estimate::estimate).orElse(null));
    long none = Arrays.stream(without).filter(w -> w == null).count();
    if (none > 0) {
      return found.with(List.of(Note.of(RobustnessNote.NO_JACKKNIFE_OVER_CLUSTERS, none)));
    }
    double figure = whole.get().estimate();
    double squares = Arrays.stream(without).mapToDouble(w -> (w - figure) * (w - figure)).sum();
    Estimate row =
        EstimateRow.of(
                panel,
                estimator.name(),
                whole.get().specification(),
                Term.check(TermName.CLUSTER_JACKKNIFE))
            .of(EstimateDimension.TERM, whole.get().term().name())
            .in(whole.get().unit())
            .estimate(figure)
            .stdError(Math.sqrt((count - 1.0) / count * squares), count - 1, options.level())
            .sampleOf(whole.get())
            .build();
    return found.with(List.of(row), List.of());
  }

  private static PanelData without(PanelData panel, int[] cluster, int left) {
    boolean[] keep = new boolean[panel.rows()];
    for (int u = 0; u < cluster.length; u++) {
      Arrays.fill(keep, panel.start()[u], panel.start()[u + 1], cluster[u] != left);
    }
    return panel.subset(keep);
  }
}
