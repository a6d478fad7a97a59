package org.detaineroutcomes.estimate.fewtreated;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.detaineroutcomes.stats.Crossing;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.stats.SizeVariance;

/**
 * The residual bootstrap of Ferman and Pinto (2019, Review of Economics and Statistics 101): errors
 * of all clusters under the null, each over the standard deviation that clusters of its size have,
 * are drawn with replacement and given the standard deviations of the clusters they stand in for.
 */
final class FermanPinto {
  private static final double TIE = 1e-12;

  /** Beyond so many clusters the errors of the untreated average out. */
  private static final int MANY = 200;

  private final ClusterPaths paths;
  private final double[][] weights;
  private final int[] standsFor;
  private final double[] all;
  private final double[] share;
  private final int[][] draws;

  /**
   * Draws.
   *
   * @param byCluster weights of each treated cluster that the figure rests on
   */
  FermanPinto(ClusterPaths paths, Map<Integer, double[]> byCluster, int draws, long seed) {
    this.paths = paths;
    int n = paths.cluster().length;
    this.weights = byCluster.values().toArray(double[][]::new);
    this.standsFor =
        byCluster.keySet().stream()
            .mapToInt(g -> Arrays.binarySearch(paths.cluster(), g))
            .toArray();
    this.all = new double[weights[0].length];
    for (double[] of : weights) {
      for (int t = 0; t < of.length; t++) {
        all[t] += of[t];
      }
    }
    double[] untreated = new double[n];
    for (int g = 0; g < n; g++) {
      boolean never = Arrays.stream(paths.treated()[g]).allMatch(d -> d == 0);
      untreated[g] = never && n <= MANY ? (paths.weighted() ? paths.weight()[g] : 1) : 0;
    }
    double total = Arrays.stream(untreated).sum();
    this.share = Arrays.stream(untreated).map(w -> total == 0 ? 0 : w / total).toArray();
    this.draws = new int[draws][standsFor.length + (n <= MANY ? n : 0)];
    for (int b = 0; b < draws; b++) {
      SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + b);
      for (int k = 0; k < this.draws[b].length; k++) {
        this.draws[b][k] = random.nextInt(n);
      }
    }
  }

  /** Whether every treated cluster is seen in every period, as the errors need. */
  boolean isPossible() {
    return Arrays.stream(standsFor).allMatch(g -> g >= 0);
  }

  /** Share of draws at least as far from zero as the estimate from the null. */
  double share(double estimate, double null0) {
    double[][] scaled = new double[weights.length][];
    for (int j = 0; j < weights.length; j++) {
      double[] errors = paths.errors(weights[j], null0);
      SizeVariance size = SizeVariance.of(errors, paths.weight());
      scaled[j] = scaled(errors, size, paths.weight()[standsFor[j]]);
    }
    double[] errors = paths.errors(all, null0);
    SizeVariance size = SizeVariance.of(errors, paths.weight());
    double[] standard = scaled(errors, size, Double.NaN);
    double[] spread = new double[share.length];
    for (int g = 0; g < spread.length; g++) {
      spread[g] = share[g] * Math.sqrt(size.at(paths.weight()[g]));
    }
    double far = Math.abs(estimate - null0) * (1 - TIE);
    long asFar = 0;
    for (int[] draw : draws) {
      double sum = 0;
      for (int j = 0; j < scaled.length; j++) {
        sum += scaled[j][draw[j]];
      }
      for (int g = 0; g < draw.length - scaled.length; g++) {
        sum -= spread[g] * standard[draw[scaled.length + g]];
      }
      asFar += Math.abs(sum) >= far ? 1 : 0;
    }
    return (double) asFar / draws.length;
  }

  /** Errors over their standard deviations, times that of a cluster of {@code size} where given. */
  private double[] scaled(double[] errors, SizeVariance variance, double size) {
    double to = Double.isNaN(size) ? 1 : Math.sqrt(variance.at(size));
    double[] scaled = new double[errors.length];
    for (int g = 0; g < scaled.length; g++) {
      double own = Math.sqrt(variance.at(paths.weight()[g]));
      scaled[g] = own == 0 ? 0 : to * errors[g] / own;
    }
    return scaled;
  }

  double pValue(double estimate, double null0) {
    return Math.max(share(estimate, null0), 1.0 / (1.0 + draws.length));
  }

  /** The nulls that are not rejected. */
  Interval confidence(double estimate, double scale, double level) {
    return Crossing.interval(estimate, scale, r -> share(estimate, r) - (1 - level));
  }
}
