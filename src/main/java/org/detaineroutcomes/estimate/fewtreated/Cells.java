package org.detaineroutcomes.estimate.fewtreated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.estimate.PanelData;

/**
 * The units of a panel put together by cluster and cohort: a panel of few rows that an estimator
 * without covariates answers in the same way.
 *
 * @param panel a unit a cell
 * @param cell of each unit of the whole panel
 * @param cluster of each cell
 * @param worth how many equally weighted units each cell is worth
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record Cells(PanelData panel, int[] cell, int[] cluster, double[] worth) {
  static Cells of(PanelData whole, TreatedClusters clusters) {
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    int units = whole.units().size();
    int[] cell = new int[units];
    for (int u = 0; u < units; u++) {
      List<Integer> key = List.of(clusters.cluster()[u], whole.cohort()[u]);
      cell[u] = numbers.computeIfAbsent(key, k -> numbers.size());
    }
    int count = numbers.size();
    int[] cluster = new int[count];
    double[] sum = new double[count];
    double[] squares = new double[count];
    for (int u = 0; u < units; u++) {
      double w = weight(whole, u);
      cluster[cell[u]] = clusters.cluster()[u];
      sum[cell[u]] += w;
      squares[cell[u]] += w * w;
    }
    double[] worth = new double[count];
    for (int c = 0; c < count; c++) {
      worth[c] = sum[c] * sum[c] / squares[c];
    }
    return new Cells(whole.collapsed(cell, count), cell, cluster, worth);
  }

  /** The mean weight of a unit's rows. */
  static double weight(PanelData panel, int unit) {
    if (panel.weights() == null) {
      return 1;
    }
    double sum = 0;
    int from = panel.start()[unit];
    int to = panel.start()[unit + 1];
    for (int r = from; r < to; r++) {
      sum += panel.weights()[r];
    }
    return sum / (to - from);
  }
}
