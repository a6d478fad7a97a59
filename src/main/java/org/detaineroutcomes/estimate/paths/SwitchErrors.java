package org.detaineroutcomes.estimate.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.NotEstimable;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Distributions;
import org.detaineroutcomes.stats.Matrices;
import org.detaineroutcomes.stats.Parallel;

/**
 * Errors of effects and of sums of them: squares of sums over clusters, without a small-sample
 * factor beyond that of the cohorts.
 */
final class SwitchErrors {
  /** A matrix nearer to singular than this carries no joint test. */
  private static final double SINGULAR = 1e-12;

  private final List<Clustering> ways;
  private final int units;

  /** Each unit's part of the error, by way of clusters, then by effect. */
  private final double[][][] parts;

  private SwitchErrors(List<Clustering> ways, int units, double[][][] parts) {
    this.ways = ways;
    this.units = units;
    this.parts = parts;
  }

  static SwitchErrors of(
      String estimator,
      PanelData panel,
      Clusters clusters,
      List<SwitchEffect> effects,
      PathCovariates covariates,
      SwitchEffect.Cohorts cohorts) {
    int units = panel.units().size();
    List<Clustering> ways = new ArrayList<>();
    for (Clustering way : clusters.ways()) {
      if (!way.holds(panel.unitOfRow(), units)) {
        throw NotEstimable.because(
            estimator,
            panel,
            "a cluster changes inside a unit",
            "cluster by columns that are constant in each unit");
      }
      int[] code = Arrays.stream(panel.start(), 0, units).map(r -> way.code()[r]).toArray();
      ways.add(new Clustering(code, way.count()));
    }
    if (ways.size() == 2) {
      ways.add(Clustering.pairs(ways.get(0), ways.get(1)));
    }
    double[][][] parts = new double[ways.size()][effects.size()][];
    Parallel.each(
        ways.size() * effects.size(),
        i -> {
          SwitchEffect effect = effects.get(i % effects.size());
          double[] of = effect.influence(ways.get(i / effects.size()), cohorts);
          covariates.addInfluence(effect, of);
          parts[i / effects.size()][i % effects.size()] = of;
        });
    return new SwitchErrors(ways, units, parts);
  }

  /** The errors of sums of effects, one array of weights over the effects each. */
  SwitchErrors of(List<double[]> sums) {
    double[][][] all = new double[parts.length][sums.size()][units];
    for (int w = 0; w < parts.length; w++) {
      for (int k = 0; k < sums.size(); k++) {
        for (int e = 0; e < parts[w].length; e++) {
          double weight = sums.get(k)[e];
          for (int u = 0; weight != 0 && u < units; u++) {
            all[w][k][u] += weight * parts[w][e][u];
          }
        }
      }
    }
    return new SwitchErrors(ways, units, all);
  }

  /** Clusters, the fewer of two ways. */
  int clusters() {
    return ways.stream().limit(2).mapToInt(Clustering::count).min().orElseThrow();
  }

  /** Variances and covariances; of two ways the sum of both less that of their pairs. */
  double[][] covariance() {
    int k = parts[0].length;
    double[][] v = new double[k][k];
    for (int w = 0; w < parts.length; w++) {
      double[][] sums = new double[k][ways.get(w).count()];
      for (int i = 0; i < k; i++) {
        for (int u = 0; u < units; u++) {
          sums[i][ways.get(w).code()[u]] += parts[w][i][u];
        }
      }
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          double product = 0;
          for (int c = 0; c < sums[i].length; c++) {
            product += sums[i][c] * sums[j][c];
          }
          v[i][j] += (w < 2 ? 1 : -1) * product;
        }
      }
    }
    return v;
  }

  /** Each unit's part of the errors, a row a unit; null where there are two ways of clusters. */
  double[][] byUnit() {
    if (ways.size() > 1) {
      return null;
    }
    double[][] by = new double[units][parts[0].length];
    for (int k = 0; k < parts[0].length; k++) {
      for (int u = 0; u < units; u++) {
        by[u][k] = parts[0][k][u];
      }
    }
    return by;
  }

  /** A test that several figures are zero, chi-squared. */
  record Joint(double statistic, double pValue) {}

  /**
   * Tests that figures are zero together; null where there are none, or where their matrix is
   * singular, as it is with no more clusters than figures.
   */
  static Joint joint(double[] estimate, double[][] variance) {
    if (estimate.length == 0 || Matrices.reciprocalCondition(variance) < SINGULAR) {
      return null;
    }
    try {
      double statistic = Matrices.quadratic(Matrices.inverseOfPositive(variance), estimate);
      return new Joint(statistic, Distributions.chiSquaredUpper(statistic, estimate.length));
    } catch (ArithmeticException e) {
      return null;
    }
  }
}
