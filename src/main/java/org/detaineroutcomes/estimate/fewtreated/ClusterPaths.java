package org.detaineroutcomes.estimate.fewtreated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.PanelData;

/**
 * Mean outcome and treatment of each cluster by period, of the clusters that are seen in every
 * period.
 *
 * @param cluster of each row
 * @param outcome by row and period
 * @param treated by row and period
 * @param weight sum of the units' weights of each row
 * @param weighted whether the panel has weights
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record ClusterPaths(
    int[] cluster, double[][] outcome, double[][] treated, double[] weight, boolean weighted) {

  static ClusterPaths of(PanelData panel, TreatedClusters clusters) {
    int[] periods = panel.periods();
    int[] at = panel.periodIndex(periods);
    int count = clusters.share().length;
    double[][] weight = new double[count][periods.length];
    double[][] outcome = new double[count][periods.length];
    double[][] treated = new double[count][periods.length];
    double[] size = new double[count];
    for (int u = 0; u < panel.units().size(); u++) {
      int g = clusters.cluster()[u];
      size[g] += Cells.weight(panel, u);
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        double w = panel.weights() == null ? 1 : panel.weights()[r];
        weight[g][at[r]] += w;
        outcome[g][at[r]] += w * panel.outcome()[r];
        treated[g][at[r]] += w * panel.treated()[r];
      }
    }
    List<Integer> seen = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      if (Arrays.stream(weight[g]).allMatch(w -> w > 0)) {
        seen.add(g);
        for (int t = 0; t < periods.length; t++) {
          outcome[g][t] /= weight[g][t];
          treated[g][t] /= weight[g][t];
        }
      }
    }
    return new ClusterPaths(
        seen.stream().mapToInt(g -> g).toArray(),
        seen.stream().map(g -> outcome[g]).toArray(double[][]::new),
        seen.stream().map(g -> treated[g]).toArray(double[][]::new),
        seen.stream().mapToDouble(g -> size[g]).toArray(),
        panel.weights() != null);
  }

  /**
   * What the weights make of each cluster's outcomes less an effect, about the mean of all.
   *
   * @param path a weight a period
   * @param effect that is taken out of treated rows
   */
  double[] errors(double[] path, double effect) {
    double[] sums = new double[cluster.length];
    double mean = 0;
    double total = 0;
    for (int g = 0; g < sums.length; g++) {
      for (int t = 0; t < path.length; t++) {
        sums[g] += path[t] * (outcome[g][t] - effect * treated[g][t]);
      }
      double w = weighted ? weight[g] : 1;
      mean += w * sums[g];
      total += w;
    }
    double about = mean / total;
    return Arrays.stream(sums).map(s -> s - about).toArray();
  }
}
