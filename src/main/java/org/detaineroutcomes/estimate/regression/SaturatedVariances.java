package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.FixedEffectCount;
import org.detaineroutcomes.estimate.regression.SaturatedFit.Figure;
import org.detaineroutcomes.estimate.regression.SaturatedFit.Own;
import org.detaineroutcomes.stats.Covariance;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Multiples;
import org.detaineroutcomes.stats.Parallel;

/** Variances of figures made of a saturated fit, by the rules of fixest. */
final class SaturatedVariances {
  private static final int CHUNK = 512;

  private final SaturatedLayout layout;
  private final SmallFit.Sample sample;
  private final SaturatedFit.BaseDesign baseDesign;
  private final SaturatedFit.CellDesign cellDesign;
  private final SmallFit base;
  private final SmallFit[] own;
  private final double[] residual;

  SaturatedVariances(SaturatedFit fit) {
    this.layout = fit.layout;
    this.sample = fit.sample;
    this.baseDesign = fit.baseDesign;
    this.cellDesign = fit.cellDesign;
    this.base = fit.base;
    this.own = fit.own;
    this.residual = fit.residual;
  }

  /** Parameters, by the rules of fixest. */
  private long parameters(Clusters clusters) {
    long kept = base.kept();
    for (SmallFit fit : own) {
      kept += fit == null ? 1 : fit.kept();
    }
    if (sample.family() == SmallFit.Family.POISSON) {
      return kept;
    }
    long effects = layout.cohorts.length + layout.periods.length - 1L;
    return FixedEffectCount.parameters(
        kept - effects,
        layout.cohortOf,
        layout.cohorts.length,
        layout.at,
        layout.periods.length,
        layout.periods.length,
        clusters);
  }

  /**
   * Variances of figures.
   *
   * @param matrix variances and covariances of the first of them
   * @param variance of each
   * @param df degrees of freedom of t
   * @param clusters the fewer of two ways, or null
   * @param byUnit each unit's part of the errors of the first, a row a unit; null where clusters do
   *     not hold whole units, or are two ways
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Variances(
      double[][] matrix, double[] variance, double df, Integer clusters, double[][] byUnit) {}

  /** Of all figures the variances, and of the first {@code together} the covariances. */
  Variances of(List<Figure> figures, int together, Clusters clusters) {
    Scores scores = new Scores(figures);
    long n = layout.at.length;
    double df = Math.max(n - parameters(clusters), 1);
    double[] variance = new double[figures.size()];
    double[][] matrix = new double[together][together];
    switch (clusters.kind()) {
      case IID -> {
        double scale = sample.family() == SmallFit.Family.LINEAR ? squares() / df : (n - 1) / df;
        scores.addBread(variance, matrix, scale);
        return new Variances(matrix, variance, df, null, null);
      }
      case HETERO -> {
        for (int from = 0; from < n; from += CHUNK) {
          int to = (int) Math.min(n, (long) from + CHUNK);
          double[][] rows = new double[to - from][figures.size()];
          for (int r = from; r < to; r++) {
            scores.add(r, rows[r - from]);
          }
          addSquares(variance, matrix, rows, n / df);
        }
        return new Variances(matrix, variance, df, null, null);
      }
      default -> {
        return clustered(scores, variance, matrix, clusters, (n - 1) / df);
      }
    }
  }

  private Variances clustered(
      Scores scores, double[] variance, double[][] matrix, Clusters clusters, double factor) {
    int[] unit = layout.panel.unitOfRow();
    int units = layout.panel.units().size();
    List<Clustering> ways = new ArrayList<>(clusters.ways());
    int fewest = ways.stream().mapToInt(Clustering::count).min().orElseThrow();
    double scale = factor * fewest / Math.max(fewest - 1.0, 1);
    if (ways.size() == 2) {
      ways.add(Clustering.pairs(ways.get(0), ways.get(1)));
    }
    double[][] byUnit = null;
    for (int w = 0; w < ways.size(); w++) {
      Clustering way = ways.get(w);
      double[][] sums = new double[way.count()][variance.length];
      if (way.holds(unit, units)) {
        byUnit = byUnit == null ? scores.byUnit() : byUnit;
        for (int u = 0; u < units; u++) {
          double[] to = sums[way.code()[layout.panel.start()[u]]];
          Multiples.add(to, to.length, 1, byUnit[u]);
        }
      } else {
        for (int r = 0; r < unit.length; r++) {
          scores.add(r, sums[way.code()[r]]);
        }
      }
      addSquares(variance, matrix, sums, w < 2 ? scale : -scale);
    }
    boolean two = ways.size() > 1;
    return new Variances(
        two ? Covariance.positive(matrix) : matrix,
        variance,
        Math.max(fewest - 1, 1),
        fewest,
        two || byUnit == null ? null : first(byUnit, matrix.length));
  }

  private static double[][] first(double[][] byUnit, int count) {
    return Arrays.stream(byUnit).map(row -> Arrays.copyOf(row, count)).toArray(double[][]::new);
  }

  private static void addSquares(
      double[] variance, double[][] matrix, double[][] sums, double factor) {
    for (double[] sum : sums) {
      for (int k = 0; k < variance.length; k++) {
        variance[k] += factor * sum[k] * sum[k];
      }
      for (int k = 0; k < matrix.length; k++) {
        Multiples.add(matrix[k], matrix.length, factor * sum[k], sum);
      }
    }
  }

  private double squares() {
    double sum = 0;
    for (int r = 0; r < layout.at.length; r++) {
      sum += sample.weight(r) * residual[r] * residual[r];
    }
    return sum;
  }

  /** What each row adds to the errors of figures. */
  private final class Scores {
    private final List<Figure> figures;

    /** Movement by the unknowns of the base over their information: a row an unknown. */
    private final double[][] ofBase;

    /** The figures that move with each cell, and their movement over its information. */
    private final int[][] ofCell;

    private final double[][][] byCell;

    Scores(List<Figure> figures) {
      this.figures = figures;
      double[][] right = new double[baseDesign.unknowns()][figures.size()];
      List<List<Integer>> touching = new ArrayList<>();
      List<List<double[]>> movement = new ArrayList<>();
      for (int c = 0; c < own.length; c++) {
        touching.add(new ArrayList<>());
        movement.add(new ArrayList<>());
      }
      for (int k = 0; k < figures.size(); k++) {
        for (int j = 0; j < right.length; j++) {
          right[j][k] = figures.get(k).base()[j];
        }
        for (Own of : figures.get(k).own()) {
          touching.get(of.cell()).add(k);
          movement.get(of.cell()).add(of.by());
        }
      }
      this.ofBase = base.solve(right);
      this.ofCell = new int[own.length][];
      this.byCell = new double[own.length][][];
      for (int c = 0; c < own.length; c++) {
        ofCell[c] = touching.get(c).stream().mapToInt(Integer::intValue).toArray();
        double[][] columns = new double[cellDesign.unknowns()][ofCell[c].length];
        for (int k = 0; k < ofCell[c].length; k++) {
          for (int j = 0; j < columns.length; j++) {
            columns[j][k] = movement.get(c).get(k)[j];
          }
        }
        byCell[c] = own[c] == null || ofCell[c].length == 0 ? columns : own[c].solve(columns);
      }
    }

    /** Adds a row's part of the error of every figure. */
    void add(int row, double[] to) {
      int cell = layout.cellOf[layout.cohortOf[row]][layout.at[row]];
      SmallFit.Design design = cell < 0 ? baseDesign : cellDesign;
      int[] at = new int[design.width()];
      double[] value = new double[design.width()];
      design.read(row, at, value);
      double e = sample.weight(row) * residual[row];
      if (cell < 0) {
        for (int a = 0; a < at.length; a++) {
          Multiples.add(to, to.length, e * value[a], ofBase[at[a]]);
        }
        return;
      }
      for (int k = 0; k < ofCell[cell].length; k++) {
        for (int a = 0; a < at.length; a++) {
          to[ofCell[cell][k]] += e * value[a] * byCell[cell][a][k];
        }
      }
    }

    double[][] byUnit() {
      int[] start = layout.panel.start();
      double[][] sums = new double[start.length - 1][figures.size()];
      Parallel.split(
          sums.length,
          Parallel.pieces((long) layout.at.length * figures.size()),
          (piece, from, to) -> {
            for (int u = from; u < to; u++) {
              for (int r = start[u]; r < start[u + 1]; r++) {
                add(r, sums[u]);
              }
            }
          });
      return sums;
    }

    /** Movement times movement over the information. */
    void addBread(double[] variance, double[][] matrix, double scale) {
      for (int k = 0; k < variance.length; k++) {
        double[] gradient = figures.get(k).base();
        for (int l = 0; l < variance.length; l++) {
          if (l != k && (l >= matrix.length || k >= matrix.length)) {
            continue;
          }
          double sum = 0;
          for (int j = 0; j < gradient.length; j++) {
            sum += gradient[j] * ofBase[j][l];
          }
          for (Own of : figures.get(k).own()) {
            for (int m = 0; m < ofCell[of.cell()].length; m++) {
              for (int j = 0; ofCell[of.cell()][m] == l && j < of.by().length; j++) {
                sum += of.by()[j] * byCell[of.cell()][j][m];
              }
            }
          }
          variance[k] += l == k ? scale * sum : 0;
          if (k < matrix.length && l < matrix.length) {
            matrix[k][l] += scale * sum;
          }
        }
      }
    }
  }
}
