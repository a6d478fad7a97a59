package org.detaineroutcomes.estimate.regression;

import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.FixedEffectCount;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Parallel;

/** Variances of weighted sums of a cell regression's terms, by fixest's conventions. */
final class CellVariances {
  private final CellLayout layout;
  private final PanelData panel;
  private final NormalEquations equations;
  private final double[] residual;
  private final Clusters clusters;

  CellVariances(
      CellLayout layout, NormalEquations equations, double[] residual, Clusters clusters) {
    this.layout = layout;
    this.panel = layout.panel;
    this.equations = equations;
    this.residual = residual;
    this.clusters = clusters;
  }

  /**
   * Variances and covariances of weighted sums of terms.
   *
   * @param sums one array of weights over the terms each
   */
  CellRegression.Variances of(List<double[]> sums) {
    int count = sums.size();
    double[][] m = new double[count][];
    Parallel.each(
        Math.max(count, 1),
        a -> {
          if (a < count) {
            double[] right = new double[layout.size];
            System.arraycopy(sums.get(a), 0, right, layout.termOffset, layout.terms);
            m[a] = equations.solve(right);
          }
        });
    long n = panel.rows();
    long k = 0;
    for (int j = layout.covariateOffset; j < layout.size; j++) {
      k += equations.has(j) ? 1 : 0;
    }
    long parameters =
        FixedEffectCount.parameters(
            k,
            panel.unitOfRow(),
            layout.cohortOf.length,
            layout.at,
            layout.periods.length,
            layout.periods.length,
            clusters);
    double df = Math.max(n - parameters, 1);
    double[][] v = new double[count][count];
    Integer fewest = null;
    switch (clusters.kind()) {
      case IID -> {
        double squares = 0;
        for (int r = 0; r < residual.length; r++) {
          squares += layout.weight(r) * residual[r] * residual[r];
        }
        for (int a = 0; a < count; a++) {
          for (int b = 0; b < count; b++) {
            double s = 0;
            for (int j = 0; j < layout.terms; j++) {
              s += sums.get(b)[j] * m[a][layout.termOffset + j];
            }
            v[a][b] = s * squares / df;
          }
        }
      }
      case HETERO -> addMeat(v, m, null, n / df);
      case CLUSTER -> {
        int least = clusters.ways().stream().mapToInt(Clustering::count).min().orElseThrow();
        double factor = (n - 1.0) / df * least / Math.max(least - 1.0, 1);
        for (Clustering way : clusters.ways()) {
          addMeat(v, m, way, factor);
        }
        if (clusters.ways().size() == 2) {
          addMeat(v, m, Clustering.pairs(clusters.ways().get(0), clusters.ways().get(1)), -factor);
        }
        fewest = least;
        df = Math.max(least - 1, 1);
      }
    }
    return new CellRegression.Variances(v, df, fewest);
  }

  /** Adds the cross products of cluster sums; null takes every row as its own cluster. */
  private void addMeat(double[][] v, double[][] m, Clustering way, double factor) {
    if (m.length == 0) {
      return;
    }
    double[][] sums =
        way != null && way.holds(panel.unitOfRow(), layout.cohortOf.length)
            ? unitSums(m, way)
            : rowSums(m, way);
    int count = m.length;
    Parallel.each(
        count,
        a -> {
          for (double[] sum : sums) {
            double own = factor * sum[a];
            for (int b = 0; b < count; b++) {
              v[a][b] += own * sum[b];
            }
          }
        });
  }

  /** Scores summed by clusters that hold whole units: a unit's own effect drops out. */
  private double[][] unitSums(double[][] m, Clustering way) {
    int count = m.length;
    int t = layout.periods.length;
    double[][][] value = new double[layout.term.length][t][count];
    Parallel.each(
        layout.term.length,
        c -> {
          for (int s = 0; s < t; s++) {
            for (int a = 0; a < count; a++) {
              value[c][s][a] =
                  m[a][s]
                      + (layout.term[c][s] < 0 ? 0 : m[a][layout.termOffset + layout.term[c][s]]);
            }
          }
        });
    int[] start = panel.start();
    double[][] byUnit = new double[layout.cohortOf.length][count];
    Parallel.split(
        layout.cohortOf.length,
        Parallel.pieces((long) panel.rows() * count),
        (piece, from, to) -> {
          for (int u = from; u < to; u++) {
            double[] sum = byUnit[u];
            double[][] of = value[layout.cohortOf[u]];
            for (int r = start[u]; r < start[u + 1]; r++) {
              double e = layout.weight(r) * residual[r];
              double[] q = of[layout.at[r]];
              for (int a = 0; a < count; a++) {
                sum[a] += e * q[a];
              }
              for (int j = 0; j < panel.covariates().length; j++) {
                double z = e * panel.covariates()[j][r];
                for (int a = 0; a < count; a++) {
                  sum[a] += z * m[a][layout.covariateOffset + j];
                }
              }
            }
          }
        });
    if (way.count() == layout.cohortOf.length) {
      return byUnit;
    }
    double[][] sums = new double[way.count()][count];
    for (int u = 0; u < byUnit.length; u++) {
      double[] to = sums[way.code()[start[u]]];
      for (int a = 0; a < count; a++) {
        to[a] += byUnit[u][a];
      }
    }
    return sums;
  }

  private double[][] rowSums(double[][] m, Clustering way) {
    int count = m.length;
    int[] start = panel.start();
    double[][] sums = new double[way == null ? residual.length : way.count()][count];
    for (int a = 0; a < count; a++) {
      for (int u = 0; u < layout.cohortOf.length; u++) {
        double total = 0;
        double mean = 0;
        for (int r = start[u]; r < start[u + 1]; r++) {
          total += layout.weight(r);
          mean += layout.weight(r) * layout.fitted(m[a], u, r);
        }
        mean /= total;
        for (int r = start[u]; r < start[u + 1]; r++) {
          double score = layout.weight(r) * residual[r] * (layout.fitted(m[a], u, r) - mean);
          sums[way == null ? r : way.code()[r]][a] += score;
        }
      }
    }
    return sums;
  }
}
