package org.detaineroutcomes.estimate.fewtreated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimator;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Parallel;

/**
 * How each figure of an estimator that is linear in the outcomes answers to the outcome of a cell
 * in a period: its weights, found by asking the estimator about one such outcome at a time.
 *
 * @param cells the panel that was asked about
 * @param measured cells whose weights are known: those of clusters with treated rows
 * @param periods ascending
 * @param weights by figure, then by measured cell and period
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record Responses(
    Cells cells, List<Integer> measured, int[] periods, Map<Figure, double[][]> weights) {

  /**
   * Asks the estimator.
   *
   * @throws org.detaineroutcomes.model.Failure with exit code 5 where it cannot estimate on cells
   */
  static Responses of(
      Estimator estimator, EstimatorOptions options, Cells cells, TreatedClusters clusters) {
    PanelData panel = cells.panel();
    int[] periods = panel.periods();
    int[] at = panel.periodIndex(periods);
    List<Integer> measured = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    List<Integer> cellOfRow = new ArrayList<>();
    for (int c = 0; c < cells.cluster().length; c++) {
      if (clusters.share()[cells.cluster()[c]] > 0) {
        for (int r = panel.start()[c]; r < panel.start()[c + 1]; r++) {
          rows.add(r);
          cellOfRow.add(measured.size());
        }
        measured.add(c);
      }
    }
    EstimatorOptions alone = options.withDraws(0, options.seed()).withWild(null);
    List<List<Estimate>> answers =
        new ArrayList<>(java.util.Collections.nCopies(rows.size(), null));
    Parallel.each(
        rows.size(),
        k -> {
          double[] outcome = new double[panel.rows()];
          outcome[rows.get(k)] = 1;
          answers.set(k, estimator.estimate(panel.withOutcomes(outcome), alone).estimates());
        });
    Map<Figure, double[][]> weights = new HashMap<>();
    for (int k = 0; k < answers.size(); k++) {
      for (Estimate row : answers.get(k)) {
        if (row.estimate() != null) {
          double[][] of =
              weights.computeIfAbsent(
                  Figure.of(row), f -> new double[measured.size()][periods.length]);
          of[cellOfRow.get(k)][at[rows.get(k)]] = row.estimate();
        }
      }
    }
    return new Responses(cells, measured, periods, weights);
  }

  /** What the figure makes of an effect of one in every treated row. */
  double toTreatment(double[][] of) {
    PanelData panel = cells.panel();
    int[] at = panel.periodIndex(periods);
    double sum = 0;
    for (int m = 0; m < of.length; m++) {
      int c = measured.get(m);
      for (int r = panel.start()[c]; r < panel.start()[c + 1]; r++) {
        sum += of[m][at[r]] * panel.treated()[r];
      }
    }
    return sum;
  }

  /** The weights of each treated cluster that the figure rests on, over its cells. */
  Map<Integer, double[]> byCluster(double[][] of) {
    Map<Integer, double[]> sums = new java.util.TreeMap<>();
    for (int m = 0; m < of.length; m++) {
      if (Arrays.stream(of[m]).anyMatch(a -> a != 0)) {
        double[] path =
            sums.computeIfAbsent(cells.cluster()[measured.get(m)], g -> new double[periods.length]);
        for (int t = 0; t < path.length; t++) {
          path[t] += of[m][t];
        }
      }
    }
    return sums;
  }
}
