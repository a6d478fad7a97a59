package org.detaineroutcomes.estimate.fewtreated;

import java.util.Arrays;
import java.util.Map;
import org.detaineroutcomes.stats.Distributions;
import org.detaineroutcomes.stats.Interval;

/**
 * The variance of a figure by what its weights make of the errors of untreated clusters: a part
 * that the units of a cluster share and a part that is each unit's own and averages out in large
 * clusters (Moulton 1986; Donald and Lang 2007, Review of Economics and Statistics 89, for the
 * degrees of freedom of few clusters; Ferman and Pinto 2019 for clusters of unequal size).
 *
 * @param variance of the figure
 * @param df degrees of freedom of t, by Satterthwaite's rule, never more than untreated clusters
 *     less one
 */
record ErrorVariance(double variance, double df) {

  double stdError() {
    return Math.sqrt(variance);
  }

  Interval around(double estimate, double level) {
    double half = Distributions.tQuantile(1 - (1 - level) / 2, df) * stdError();
    return new Interval(estimate - half, estimate + half);
  }

  double pValue(double estimate) {
    return Distributions.tTwoSided(estimate / stdError(), df);
  }

  /** Sums of the two parts as they grow. */
  private static final class Parts {
    private final UntreatedErrors untreated;
    private final double[] worth;
    private final double meanInverse;
    private double between;
    private double within;

    Parts(UntreatedErrors untreated) {
      this.untreated = untreated;
      this.worth = untreated.worth();
      this.meanInverse = Arrays.stream(worth).map(m -> 1 / m).average().orElse(1);
    }

    /** Adds {@code times} the variance of a path that all units of a cluster share. */
    void shared(double[] path, double times) {
      double[] units = untreated.ofUnits(path);
      double[] means = untreated.ofClusters(units);
      double own = own(units, means);
      double mean = Arrays.stream(means).average().orElse(0);
      double squares = Arrays.stream(means).map(w -> (w - mean) * (w - mean)).sum();
      double spread = squares / (means.length - 1);
      if (spread > own * meanInverse) {
        between += times * spread;
        within -= times * own * meanInverse;
      }
    }

    /** Adds {@code times} the variance of a path over a unit's own errors. */
    void own(double[] path, double times) {
      double[] units = untreated.ofUnits(path);
      within += times * own(units, untreated.ofClusters(units));
    }

    private double own(double[] units, double[] means) {
      int free = units.length - means.length;
      double squares = 0;
      for (int u = 0; u < units.length; u++) {
        double left = units[u] - means[untreated.cluster()[u]];
        squares += left * left;
      }
      return free == 0 ? 0 : squares / free;
    }

    ErrorVariance variance() {
      int clusters = untreated.clusters();
      int free = untreated.errors().length - clusters;
      double total = between + within;
      double spread = between * between / (clusters - 1) + (free == 0 ? 0 : within * within / free);
      double df = spread == 0 ? 1 : total * total / spread;
      return new ErrorVariance(total, Math.max(1, Math.min(df, clusters - 1)));
    }
  }

  /** The variance of a figure with the weights {@code of}. */
  static ErrorVariance of(Responses responses, double[][] of, UntreatedErrors untreated) {
    Parts parts = new Parts(untreated);
    double[] all = new double[responses.periods().length];
    Map<Integer, double[]> paths = responses.byCluster(of);
    for (double[] path : paths.values()) {
      parts.shared(path, 1);
      for (int t = 0; t < all.length; t++) {
        all[t] += path[t];
      }
    }
    for (int m = 0; m < of.length; m++) {
      parts.own(of[m], 1 / responses.cells().worth()[responses.measured().get(m)]);
    }
    double[] weight = untreated.total();
    double total = Arrays.stream(weight).sum();
    double squares = 0;
    double inverse = 0;
    for (int g = 0; g < weight.length; g++) {
      double share = weight[g] / total;
      squares += share * share;
      inverse += share * share / parts.worth[g];
    }
    parts.shared(all, squares);
    parts.own(all, inverse);
    return parts.variance();
  }
}
