package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.FixedEffectCount;
import org.detaineroutcomes.stats.Covariance;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Multiples;
import org.detaineroutcomes.stats.Parallel;

/**
 * A regression in which every cohort and period with an effect has a constant, and slopes, of its
 * own: its rows say nothing of the rest, so that the base is fitted alone and each cell by itself.
 *
 * <p>The base has cohort and period effects and slopes of the covariates by cohort and by period; a
 * cell has slopes of the covariates less their means in the cohort (Wooldridge 2021, 2023).
 */
final class SaturatedFit {
  private static final int CHUNK = 512;

  private final SaturatedLayout layout;
  private final SmallFit.Sample sample;
  private final double[][] z;
  private final double[][] centre;
  private final BaseDesign baseDesign;
  private final CellDesign cellDesign;
  private final SmallFit base;

  /** The fit of each cell; null where its outcomes are all zero and counts. */
  private final SmallFit[] own;

  private final double[] residual;

  SaturatedFit(SaturatedLayout layout, SmallFit.Sample sample) {
    this.layout = layout;
    this.sample = sample;
    this.z = layout.panel.covariates();
    this.centre = centres();
    this.baseDesign = new BaseDesign();
    this.cellDesign = new CellDesign();
    this.base = new SmallFit(sample, baseDesign, layout.base);
    this.own = new SmallFit[layout.cells.size()];
    Parallel.each(
        own.length,
        c -> {
          int[] rows = layout.cells.get(c).rows();
          boolean events = Arrays.stream(rows).anyMatch(r -> sample.outcome()[r] != 0);
          if (events || sample.family() == SmallFit.Family.LINEAR) {
            own[c] = new SmallFit(sample, cellDesign, rows);
          }
        });
    this.residual = residuals();
  }

  /** Mean of each covariate in each cohort. */
  private double[][] centres() {
    double[][] mean = new double[layout.cohorts.length][z.length];
    int[] rows = new int[layout.cohorts.length];
    for (int r = 0; r < layout.at.length; r++) {
      rows[layout.cohortOf[r]]++;
      for (int j = 0; j < z.length; j++) {
        mean[layout.cohortOf[r]][j] += z[j][r];
      }
    }
    for (int c = 0; c < mean.length; c++) {
      for (int j = 0; j < z.length; j++) {
        mean[c][j] /= rows[c];
      }
    }
    return mean;
  }

  /** Constants of cohorts, then of periods, then slopes by cohort, then by period. */
  private final class BaseDesign implements SmallFit.Design {
    @Override
    public int unknowns() {
      return (layout.cohorts.length + layout.periods.length) * (1 + z.length);
    }

    @Override
    public int width() {
      return 2 + 2 * z.length;
    }

    @Override
    public void read(int row, int[] at, double[] value) {
      fill(layout.cohortOf[row], layout.at[row], row, at, value);
    }

    /** The same for a cohort and period; a row of -1 has the cohort's means. */
    void fill(int cohort, int period, int row, int[] at, double[] value) {
      int both = layout.cohorts.length + layout.periods.length;
      at[0] = cohort;
      at[1] = layout.cohorts.length + period;
      value[0] = 1;
      value[1] = 1;
      for (int j = 0; j < z.length; j++) {
        double x = row < 0 ? centre[cohort][j] : z[j][row];
        at[2 + 2 * j] = both * (1 + j) + cohort;
        at[3 + 2 * j] = both * (1 + j) + layout.cohorts.length + period;
        value[2 + 2 * j] = x;
        value[3 + 2 * j] = x;
      }
    }
  }

  /** A constant, then slopes. */
  private final class CellDesign implements SmallFit.Design {
    @Override
    public int unknowns() {
      return 1 + z.length;
    }

    @Override
    public int width() {
      return 1 + z.length;
    }

    @Override
    public void read(int row, int[] at, double[] value) {
      at[0] = 0;
      value[0] = 1;
      for (int j = 0; j < z.length; j++) {
        at[1 + j] = 1 + j;
        value[1 + j] = z[j][row] - centre[layout.cohortOf[row]][j];
      }
    }
  }

  /**
   * A number made of the fit and how it moves with the coefficients.
   *
   * @param base by the unknowns of the base
   * @param own by the cell's, where it moves with them
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Figure(double value, double[] base, List<Own> own) {
    /** The weighted sum of figures. */
    static Figure sum(List<Figure> figures, double[] weights) {
      double value = 0;
      double[] base = new double[figures.get(0).base.length];
      List<Own> own = new ArrayList<>();
      for (int k = 0; k < weights.length; k++) {
        double w = weights[k];
        Figure of = figures.get(k);
        value += w * of.value;
        Multiples.add(base, base.length, w, of.base);
        of.own.forEach(o -> own.add(o.times(w)));
      }
      return new Figure(value, base, own);
    }
  }

  /** How a figure moves with the coefficients of a cell. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Own(int cell, double[] by) {
    Own times(double factor) {
      return new Own(cell, Arrays.stream(by).map(v -> factor * v).toArray());
    }
  }

  /** Mean over a cell's rows of what is expected with treatment. */
  Figure treated(int cell) {
    int[] rows = layout.cells.get(cell).rows();
    double[] none = new double[baseDesign.unknowns()];
    if (own[cell] == null) {
      return new Figure(0, none, List.of());
    }
    double[] by = new double[cellDesign.unknowns()];
    double value = mean(own[cell], cellDesign, rows, by);
    return new Figure(value, none, List.of(new Own(cell, by)));
  }

  /** Mean over a cell's rows of what is expected without. */
  Figure untreated(int cell) {
    double[] by = new double[baseDesign.unknowns()];
    double value = mean(base, baseDesign, layout.cells.get(cell).rows(), by);
    return new Figure(value, by, List.of());
  }

  private double mean(SmallFit fit, SmallFit.Design design, int[] rows, double[] by) {
    int[] at = new int[design.width()];
    double[] value = new double[design.width()];
    double sum = 0;
    for (int r : rows) {
      double mean = fit.mean(r);
      sum += mean / rows.length;
      design.read(r, at, value);
      for (int a = 0; a < at.length; a++) {
        by[at[a]] += sample.family().slope(mean) * value[a] / rows.length;
      }
    }
    return sum;
  }

  /** The coefficient of a cell's constant beyond the base, at the means of the covariates. */
  Figure coefficient(int cell) {
    int[] rows = layout.cells.get(cell).rows();
    double[] by = new double[baseDesign.unknowns()];
    int[] at = new int[baseDesign.width()];
    double[] value = new double[baseDesign.width()];
    baseDesign.fill(layout.cohortOf[rows[0]], layout.at[rows[0]], -1, at, value);
    double without = 0;
    for (int a = 0; a < at.length; a++) {
      without += base.coefficient[at[a]] * value[a];
      by[at[a]] -= value[a];
    }
    if (own[cell] == null) {
      return new Figure(Double.NaN, by, List.of());
    }
    double[] constant = new double[cellDesign.unknowns()];
    constant[0] = 1;
    return new Figure(own[cell].coefficient[0] - without, by, List.of(new Own(cell, constant)));
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

  /** Variances, and of the first {@code together} figures the covariances. */
  Variances variances(List<Figure> figures, int together, Clusters clusters) {
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

  private double[] residuals() {
    double[] left = new double[layout.at.length];
    for (int r : layout.base) {
      left[r] = sample.outcome()[r] - base.mean(r);
    }
    for (int c = 0; c < own.length; c++) {
      for (int r : own[c] == null ? new int[0] : layout.cells.get(c).rows()) {
        left[r] = sample.outcome()[r] - own[c].mean(r);
      }
    }
    return left;
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
