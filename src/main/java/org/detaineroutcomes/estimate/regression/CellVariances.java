package org.detaineroutcomes.estimate.regression;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.FixedEffectCount;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Covariance;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Matrices;
import org.detaineroutcomes.stats.Multiples;
import org.detaineroutcomes.stats.Parallel;

/** Variances of weighted sums of a cell regression's terms, by fixest's conventions. */
final class CellVariances {
  private static final int TILE = 256;

  /** Products of two scores that the matrix of all coefficients may cost: some seconds. */
  private static final double AFFORDABLE = 5e9;

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
   * <p>A two-way matrix may have negative variances. As in fixest the matrix of all coefficients is
   * then made positive (Cameron, Gelbach and Miller 2011), and the sums follow from it; where that
   * matrix would take too long the one of the sums is.
   *
   * @param sums one array of weights over the terms each
   */
  CellRegression.Variances of(List<double[]> sums) {
    int count = sums.size();
    double[][] right = new double[layout.size][count];
    for (int a = 0; a < count; a++) {
      for (int j = 0; j < layout.terms; j++) {
        right[layout.termOffset + j][a] = sums.get(a)[j];
      }
    }
    if (clusters.ways().size() < 2) {
      return matrix(right, count);
    }
    int[] kept =
        IntStream.range(layout.covariateOffset, layout.size).filter(equations::has).toArray();
    if ((double) panel.rows() * kept.length * kept.length > AFFORDABLE) {
      CellRegression.Variances some = matrix(right, count);
      return some.with(Covariance.positive(some.matrix()));
    }
    double[][] each = new double[layout.size][kept.length];
    double[][] weights = new double[kept.length][];
    for (int j = 0; j < kept.length; j++) {
      each[kept[j]][j] = 1;
      weights[j] = right[kept[j]];
    }
    CellRegression.Variances all = matrix(each, kept.length);
    double[][] half = Matrices.times(Covariance.positive(all.matrix()), weights);
    double[][] v = new double[count][count];
    for (int j = 0; j < kept.length; j++) {
      for (int a = 0; a < count; a++) {
        Multiples.add(v[a], count, weights[j][a], half[j]);
      }
    }
    return all.with(v);
  }

  /** The same of sums in columns: {@code right[unknown][sum]}. */
  private CellRegression.Variances matrix(double[][] right, int count) {
    double[][] m = equations.solve(right);
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
    double[][] byUnit = null;
    switch (clusters.kind()) {
      case IID -> {
        double squares = 0;
        for (int r = 0; r < residual.length; r++) {
          squares += layout.weight(r) * residual[r] * residual[r];
        }
        for (int a = 0; a < count; a++) {
          for (int b = 0; b < count; b++) {
            double s = 0;
            for (int j = layout.termOffset; j < layout.size; j++) {
              s += right[j][b] * m[j][a];
            }
            v[a][b] = s * squares / df;
          }
        }
      }
      case HETERO -> addMeat(v, rowSums(m, null, count), n / df);
      case CLUSTER -> {
        int least = clusters.ways().stream().mapToInt(Clustering::count).min().orElseThrow();
        double factor = (n - 1.0) / df * least / Math.max(least - 1.0, 1);
        for (Clustering way : clusters.ways()) {
          if (way.holds(panel.unitOfRow(), layout.cohortOf.length)) {
            byUnit = byUnit == null ? unitSums(m, count) : byUnit;
            addMeat(v, sums(byUnit, way), factor);
          } else {
            addMeat(v, rowSums(m, way, count), factor);
          }
        }
        if (clusters.ways().size() == 2) {
          Clustering pairs = Clustering.pairs(clusters.ways().get(0), clusters.ways().get(1));
          addMeat(v, rowSums(m, pairs, count), -factor);
          byUnit = null;
        }
        fewest = least;
        df = Math.max(least - 1, 1);
      }
    }
    return new CellRegression.Variances(v, df, fewest, byUnit);
  }

  /** Adds the cross products of cluster sums. */
  private static void addMeat(double[][] v, double[][] sums, double factor) {
    int count = v.length;
    int pieces = Parallel.pieces((long) sums.length * count * count);
    Parallel.each(
        pieces,
        piece -> {
          for (int from = 0; from < sums.length; from += TILE) {
            int to = Math.min(from + TILE, sums.length);
            for (int a = piece; a < count; a += pieces) {
              addProducts(v[a], a, sums, from, to, factor);
            }
          }
        });
    for (int a = 0; a < count; a++) {
      for (int b = a + 1; b < count; b++) {
        v[a][b] = v[b][a];
      }
    }
  }

  /** Products of one column of the cluster sums with the columns up to it, over some clusters. */
  private static void addProducts(
      double[] row, int a, double[][] sums, int from, int to, double factor) {
    int g = from;
    for (; g + 3 < to; g += 4) {
      Multiples.add(
          row,
          a + 1,
          factor * sums[g][a],
          sums[g],
          factor * sums[g + 1][a],
          sums[g + 1],
          factor * sums[g + 2][a],
          sums[g + 2],
          factor * sums[g + 3][a],
          sums[g + 3]);
    }
    for (; g < to; g++) {
      Multiples.add(row, a + 1, factor * sums[g][a], sums[g]);
    }
  }

  /** Scores summed by unit: a unit's own effect drops out. */
  private double[][] unitSums(double[][] m, int count) {
    int t = layout.periods.length;
    double[][][] value = new double[layout.term.length][t][];
    for (int c = 0; c < value.length; c++) {
      for (int s = 0; s < t; s++) {
        value[c][s] = m[s].clone();
        if (layout.term[c][s] >= 0) {
          Multiples.add(value[c][s], count, 1, m[layout.termOffset + layout.term[c][s]]);
        }
      }
    }
    double[][] z = panel.covariates();
    int[] start = panel.start();
    double[][] byUnit = new double[layout.cohortOf.length][count];
    Parallel.split(
        layout.cohortOf.length,
        Parallel.pieces((long) panel.rows() * count),
        (piece, from, to) -> {
          for (int u = from; u < to; u++) {
            addScores(byUnit[u], value[layout.cohortOf[u]], start[u], start[u + 1]);
            for (int j = 0; j < z.length; j++) {
              double own = 0;
              for (int r = start[u]; r < start[u + 1]; r++) {
                own += layout.weight(r) * residual[r] * z[j][r];
              }
              Multiples.add(byUnit[u], count, own, m[layout.covariateOffset + j]);
            }
          }
        });
    return byUnit;
  }

  private double[][] sums(double[][] byUnit, Clustering way) {
    if (way.count() == byUnit.length) {
      return byUnit;
    }
    double[][] sums = new double[way.count()][byUnit[0].length];
    for (int u = 0; u < byUnit.length; u++) {
      double[] to = sums[way.code()[panel.start()[u]]];
      Multiples.add(to, to.length, 1, byUnit[u]);
    }
    return sums;
  }

  /** Adds the scores of a unit's rows, which the values of their periods stand for. */
  private void addScores(double[] sum, double[][] value, int from, int to) {
    int r = from;
    for (; r + 3 < to; r += 4) {
      Multiples.add(
          sum,
          sum.length,
          layout.weight(r) * residual[r],
          value[layout.at[r]],
          layout.weight(r + 1) * residual[r + 1],
          value[layout.at[r + 1]],
          layout.weight(r + 2) * residual[r + 2],
          value[layout.at[r + 2]],
          layout.weight(r + 3) * residual[r + 3],
          value[layout.at[r + 3]]);
    }
    for (; r < to; r++) {
      Multiples.add(sum, sum.length, layout.weight(r) * residual[r], value[layout.at[r]]);
    }
  }

  /** Scores summed by cluster; null takes every row as its own. */
  private double[][] rowSums(double[][] m, Clustering way, int count) {
    int[] start = panel.start();
    double[][] sums = new double[way == null ? residual.length : way.count()][count];
    for (int k = 0; k < count; k++) {
      int a = k;
      double[] point = Arrays.stream(m).mapToDouble(row -> row[a]).toArray();
      for (int u = 0; u < layout.cohortOf.length; u++) {
        double total = 0;
        double mean = 0;
        for (int r = start[u]; r < start[u + 1]; r++) {
          total += layout.weight(r);
          mean += layout.weight(r) * layout.fitted(point, u, r);
        }
        mean /= total;
        for (int r = start[u]; r < start[u + 1]; r++) {
          double score = layout.weight(r) * residual[r] * (layout.fitted(point, u, r) - mean);
          sums[way == null ? r : way.code()[r]][a] += score;
        }
      }
    }
    return sums;
  }
}
