package org.detaineroutcomes.estimate.fewtreated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimateRow;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.stats.PlaceboSums;
import org.detaineroutcomes.stats.WildBootstrap;

/** One figure with the intervals that different assumptions about few treated clusters give. */
final class AssumptionRows {
  private static final int DRAWS = 9_999;

  private final PanelData panel;
  private final TreatedClusters clusters;
  private final Estimate figure;
  private final EstimatorOptions options;
  private final int draws;

  AssumptionRows(
      PanelData panel, TreatedClusters clusters, Estimate figure, EstimatorOptions options) {
    this.panel = panel;
    this.clusters = clusters;
    this.figure = figure;
    this.options = options;
    this.draws = options.draws() == 0 ? DRAWS : options.draws();
  }

  private EstimateRow row(TermName name) {
    return EstimateRow.of(panel, figure.estimator(), figure.specification(), Term.check(name))
        .of(EstimateDimension.TERM, figure.term().name())
        .in(figure.unit())
        .estimate(figure.estimate())
        .sampleOf(figure);
  }

  /** The interval that rests on many clusters. */
  Estimate clusterRobust() {
    return row(TermName.CLUSTER_ROBUST)
        .stdError(figure.stdError(), Double.POSITIVE_INFINITY, options.level())
        .pValue(figure.pValue())
        .interval(new Interval(figure.confLow(), figure.confHigh()))
        .build();
  }

  /** The interval that takes the spread of the treated from the untreated clusters. */
  Estimate untreatedClusters(ErrorVariance variance) {
    return row(TermName.UNTREATED_CLUSTERS)
        .stdError(variance.stdError(), variance.df(), options.level())
        .build();
  }

  /** The wild cluster bootstrap with the null imposed. */
  Estimate wild(WildBootstrap bootstrap) {
    return drawn(
            TermName.WILD_BOOTSTRAP,
            bootstrap.enumerated() ? "all" : String.valueOf(bootstrap.draws()))
        .pValue(bootstrap.pValue(0))
        .interval(bootstrap.confidence(options.level()))
        .build();
  }

  /**
   * Those that take errors of other clusters as they are.
   *
   * @param scale first step from the estimate in search of an end
   */
  List<Estimate> others(Responses responses, UntreatedErrors untreated, double scale) {
    double estimate = figure.estimate();
    List<Estimate> rows = new ArrayList<>();
    Map<Integer, double[]> paths = responses.byCluster(responses.weights().get(Figure.of(figure)));
    double[][] errors =
        paths.values().stream()
            .map(path -> untreated.ofClusters(untreated.ofUnits(path)))
            .toArray(double[][]::new);
    PlaceboSums sums = PlaceboSums.of(errors, draws, options.seed());
    rows.add(
        drawn(TermName.CONLEY_TABER, sums.enumerated() ? "all" : String.valueOf(draws))
            .pValue(sums.pValue(estimate))
            .interval(sums.around(estimate, options.level()))
            .build());
    FermanPinto bootstrap =
        new FermanPinto(ClusterPaths.of(panel, clusters), paths, draws, options.seed());
    if (bootstrap.isPossible()) {
      rows.add(
          drawn(TermName.FERMAN_PINTO, String.valueOf(draws))
              .pValue(bootstrap.pValue(estimate, 0))
              .interval(bootstrap.confidence(estimate, scale, options.level()))
              .build());
    }
    return rows;
  }

  private EstimateRow drawn(TermName name, String number) {
    return EstimateRow.of(
            panel,
            figure.estimator(),
            figure
                .specification()
                .with(SettingKey.DRAWS, number)
                .with(SettingKey.SEED, options.seed()),
            Term.check(name))
        .of(EstimateDimension.TERM, figure.term().name())
        .in(figure.unit())
        .estimate(figure.estimate())
        .sampleOf(figure);
  }
}
