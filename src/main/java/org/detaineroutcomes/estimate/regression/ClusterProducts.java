package org.detaineroutcomes.estimate.regression;

import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.LeastSquares;

/**
 * Cross products by cluster of a regression of the outcome on the treatment, covariates and period
 * dummies, unit effects taken out within the units. Regressors that the ones before them explain
 * are left out.
 *
 * @param cross a matrix a cluster, the treatment first
 * @param right products with the outcome, a row a cluster
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record ClusterProducts(double[][][] cross, double[][] right) {
  static ClusterProducts of(PanelData panel, Clustering way) {
    int[] periods = panel.periods();
    int[] at = panel.periodIndex(periods);
    int numbers = 1 + panel.covariates().length;
    int width = numbers + periods.length;
    double[][][] cross = new double[way.count()][width][width];
    double[][] right = new double[way.count()][width];
    for (int u = 0; u < panel.units().size(); u++) {
      int from = panel.start()[u];
      int to = panel.start()[u + 1];
      int g = way.code()[from];
      double total = 0;
      for (int r = from; r < to; r++) {
        total += weight(panel, r);
      }
      double[][] left = new double[numbers + 1][];
      left[0] = without(panel, panel.treated(), from, to, total);
      for (int j = 1; j < numbers; j++) {
        left[j] = without(panel, panel.covariates()[j - 1], from, to, total);
      }
      left[numbers] = without(panel, panel.outcome(), from, to, total);
      for (int r = from; r < to; r++) {
        double w = weight(panel, r);
        int t = numbers + at[r];
        double y = w * left[numbers][r - from];
        right[g][t] += y;
        cross[g][t][t] += w;
        for (int s = from; s < to; s++) {
          cross[g][t][numbers + at[s]] -= w * weight(panel, s) / total;
        }
        for (int i = 0; i < numbers; i++) {
          double x = w * left[i][r - from];
          right[g][i] += y * left[i][r - from];
          cross[g][i][t] += x;
          cross[g][t][i] += x;
          for (int j = 0; j < numbers; j++) {
            cross[g][i][j] += x * left[j][r - from];
          }
        }
      }
    }
    return new ClusterProducts(cross, right).independent();
  }

  private static double weight(PanelData panel, int row) {
    return panel.weights() == null ? 1 : panel.weights()[row];
  }

  /** The rows of a unit less their weighted mean. */
  private static double[] without(PanelData panel, double[] of, int from, int to, double total) {
    double mean = 0;
    for (int r = from; r < to; r++) {
      mean += weight(panel, r) * of[r] / total;
    }
    double[] left = new double[to - from];
    for (int r = from; r < to; r++) {
      left[r - from] = of[r] - mean;
    }
    return left;
  }

  /** Without the regressors that the ones before them explain. */
  private ClusterProducts independent() {
    int k = right[0].length;
    double[][] sum = new double[k][k];
    for (double[][] of : cross) {
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          sum[i][j] += of[i][j];
        }
      }
    }
    int[] index = LeastSquares.independent(sum, null);
    double[][][] some = new double[cross.length][index.length][index.length];
    double[][] someRight = new double[cross.length][index.length];
    for (int g = 0; g < cross.length; g++) {
      for (int i = 0; i < index.length; i++) {
        someRight[g][i] = right[g][index[i]];
        for (int j = 0; j < index.length; j++) {
          some[g][i][j] = cross[g][index[i]][index[j]];
        }
      }
    }
    return new ClusterProducts(some, someRight);
  }
}
