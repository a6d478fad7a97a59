package org.detaineroutcomes.estimate.robustness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Covariance.Clustering;

/** Variances from influence functions keyed by unit, summed by the panel's clusters. */
final class InfluenceVariance {
  private InfluenceVariance() {}

  /**
   * The clusters of units that are coarser than the units, none to two, each a code by unit id; the
   * units themselves where there are none.
   */
  static List<Map<String, Integer>> clusters(PanelData panel) {
    int units = panel.units().size();
    List<Map<String, Integer>> all = new ArrayList<>();
    for (Clustering way : Clusters.ofUnits(panel)) {
      all.add(byId(panel, way.code()));
    }
    if (all.isEmpty()) {
      all.add(byId(panel, IntStream.range(0, units).toArray()));
    }
    return all;
  }

  private static Map<String, Integer> byId(PanelData panel, int[] code) {
    Map<String, Integer> codes = new HashMap<>();
    for (int u = 0; u < code.length; u++) {
      codes.put(panel.units().get(u), code[u]);
    }
    return codes;
  }

  /**
   * Variances and covariances of some rows; with two clusterings the sum of both less that of their
   * pairs (Cameron, Gelbach and Miller 2011).
   */
  static double[][] covariance(
      Estimation.Influence influence, List<Integer> rows, PanelData panel) {
    List<Map<String, Integer>> ways = clusters(panel);
    double[][] sum = new double[rows.size()][rows.size()];
    for (Map<String, Integer> way : ways) {
      add(influence, rows, way, 1, sum);
    }
    if (ways.size() == 2) {
      Map<String, Integer> pairs = new HashMap<>();
      Map<List<Integer>, Integer> number = new HashMap<>();
      ways.get(0)
          .forEach(
              (unit, first) ->
                  pairs.put(
                      unit,
                      number.computeIfAbsent(
                          List.of(first, ways.get(1).get(unit)), p -> number.size())));
      add(influence, rows, pairs, -1, sum);
    }
    return sum;
  }

  private static void add(
      Estimation.Influence influence,
      List<Integer> rows,
      Map<String, Integer> cluster,
      double sign,
      double[][] to) {
    int n = influence.units().size();
    int clusters = cluster.values().stream().mapToInt(c -> c + 1).max().orElse(0);
    double[][] sums = new double[rows.size()][clusters];
    for (int k = 0; k < sums.length; k++) {
      double[] values = influence.values()[influence.rows().indexOf(rows.get(k))];
      for (int u = 0; u < n; u++) {
        sums[k][cluster.get(influence.units().get(u))] += values[u] / n;
      }
    }
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j < to.length; j++) {
        double product = 0;
        for (int c = 0; c < clusters; c++) {
          product += sums[i][c] * sums[j][c];
        }
        to[i][j] += sign * product;
      }
    }
  }
}
