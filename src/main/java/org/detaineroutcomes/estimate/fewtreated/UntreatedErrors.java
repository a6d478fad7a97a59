package org.detaineroutcomes.estimate.fewtreated;

import java.util.Arrays;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.TwoWayEffects;

/**
 * Errors of the units of clusters without treatment: their outcomes less unit and period effects.
 * What a weighted sum over periods makes of them is what it might have made of a treated cluster.
 *
 * @param errors by unit and period; zero where a unit is not seen
 * @param weight of each unit
 * @param cluster of each unit, 0 to {@code clusters} - 1
 * @param clusters how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record UntreatedErrors(double[][] errors, double[] weight, int[] cluster, int clusters) {

  static UntreatedErrors of(PanelData whole, TreatedClusters treated) {
    boolean[] keep = new boolean[whole.rows()];
    int[] number = new int[treated.share().length];
    Arrays.fill(number, -1);
    int clusters = 0;
    int units = 0;
    int[] codes = new int[whole.units().size()];
    for (int u = 0; u < whole.units().size(); u++) {
      if (!treated.isTreated(u)) {
        Arrays.fill(keep, whole.start()[u], whole.start()[u + 1], true);
        int of = treated.cluster()[u];
        if (number[of] < 0) {
          number[of] = clusters++;
        }
        codes[units++] = number[of];
      }
    }
    if (units == 0) {
      return new UntreatedErrors(new double[0][], new double[0], new int[0], 0);
    }
    PanelData panel = whole.subset(keep);
    int[] periods = whole.periods();
    int[] at = panel.periodIndex(periods);
    double[] left =
        new TwoWayEffects(panel.start(), at, periods.length, panel.weights())
            .residual(panel.outcome());
    double[][] errors = new double[units][periods.length];
    double[] weight = new double[units];
    for (int u = 0; u < units; u++) {
      weight[u] = Cells.weight(panel, u);
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        errors[u][at[r]] = left[r];
      }
    }
    return new UntreatedErrors(errors, weight, Arrays.copyOf(codes, units), clusters);
  }

  /** What the weights make of each unit's errors. */
  double[] ofUnits(double[] path) {
    double[] sums = new double[errors.length];
    for (int u = 0; u < sums.length; u++) {
      for (int t = 0; t < path.length; t++) {
        sums[u] += path[t] * errors[u][t];
      }
    }
    return sums;
  }

  /** Weighted means of units by cluster. */
  double[] ofClusters(double[] ofUnits) {
    double[] sums = new double[clusters];
    double[] total = total();
    for (int u = 0; u < ofUnits.length; u++) {
      sums[cluster[u]] += weight[u] * ofUnits[u] / total[cluster[u]];
    }
    return sums;
  }

  /** The weight of each cluster. */
  double[] total() {
    double[] total = new double[clusters];
    for (int u = 0; u < weight.length; u++) {
      total[cluster[u]] += weight[u];
    }
    return total;
  }

  /** How many equally weighted units each cluster is worth. */
  double[] worth() {
    double[] squares = new double[clusters];
    for (int u = 0; u < weight.length; u++) {
      squares[cluster[u]] += weight[u] * weight[u];
    }
    double[] total = total();
    double[] worth = new double[clusters];
    for (int g = 0; g < clusters; g++) {
      worth[g] = total[g] * total[g] / squares[g];
    }
    return worth;
  }
}
