package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.FixedEffectCount;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Covariance.Clustering;
import org.detaineroutcomes.stats.Parallel;

/**
 * A regression with unit and period effects whose terms are dummies of cohort × period cells, and
 * covariates. The unit effects leave one small matrix a cohort; terms are never written out row by
 * row, so hundreds of them cost no memory.
 *
 * <p>A term that the effects, the covariates and the terms before it explain is left out. Standard
 * errors follow fixest.
 */
public final class CellRegression {
  private static final double COLLINEAR = 1e-10;

  private final PanelData panel;
  private final int[] periods;
  private final int[] cohortOf;
  private final int[] at;
  private final int[][] term;
  private final int terms;
  private final int covariateOffset;
  private final int termOffset;
  private final double[][] bread;
  private final double[] beta;
  private final boolean[] kept;
  private double[] residual;
  private final Clusters clusters;

  /**
   * Fits.
   *
   * @param cohorts ascending cohorts of the units
   * @param term number of the term of each cohort and period, -1 for none
   * @param terms how many there are
   */
  public CellRegression(
      PanelData panel, int[] cohorts, int[][] term, int terms, Clusters clusters) {
    this.panel = panel;
    this.periods = panel.periods();
    this.at = panel.periodIndex(periods);
    this.cohortOf =
        Arrays.stream(panel.cohort()).map(c -> Arrays.binarySearch(cohorts, c)).toArray();
    this.term = term;
    this.terms = terms;
    this.clusters = clusters;
    this.covariateOffset = periods.length;
    this.termOffset = covariateOffset + panel.covariates().length;
    int size = termOffset + terms;
    double[][] cross = new double[size][size];
    double[] right = new double[size];
    addCells(cross, right, cohorts.length);
    addCovariates(cross, right);
    this.kept = new boolean[size];
    double[][] lower = cholesky(cross);
    this.bread = lower;
    this.beta = solve(right);
    residuals();
  }

  private double weight(int row) {
    return panel.weights() == null ? 1 : panel.weights()[row];
  }

  /** Cross products of everything that is a function of cohort and period. */
  private void addCells(double[][] cross, double[] right, int count) {
    int t = periods.length;
    double[][][] within = new double[count][t][t];
    double[][] outcome = new double[count][t];
    int[] start = panel.start();
    int[] full = new int[count];
    for (int u = 0; u < cohortOf.length; u++) {
      int c = cohortOf[u];
      double total = 0;
      double mean = 0;
      for (int r = start[u]; r < start[u + 1]; r++) {
        total += weight(r);
        mean += weight(r) * panel.outcome()[r];
      }
      mean /= total;
      boolean whole = panel.weights() == null && start[u + 1] - start[u] == t;
      full[c] += whole ? 1 : 0;
      for (int r = start[u]; r < start[u + 1]; r++) {
        outcome[c][at[r]] += weight(r) * (panel.outcome()[r] - mean);
        if (!whole) {
          double share = weight(r) / total;
          double[] row = within[c][at[r]];
          row[at[r]] += weight(r);
          for (int s = start[u]; s < start[u + 1]; s++) {
            row[at[s]] -= share * weight(s);
          }
        }
      }
    }
    for (int c = 0; c < count; c++) {
      for (int a = 0; a < t; a++) {
        for (int b = 0; b < t; b++) {
          within[c][a][b] += full[c] * ((a == b ? 1 : 0) - 1.0 / t);
        }
      }
    }
    for (int c = 0; c < count; c++) {
      for (int a = 0; a < t; a++) {
        int ta = term[c][a] < 0 ? -1 : termOffset + term[c][a];
        right[a] += outcome[c][a];
        if (ta >= 0) {
          right[ta] += outcome[c][a];
        }
        for (int b = 0; b < t; b++) {
          double h = within[c][a][b];
          cross[a][b] += h;
          if (ta >= 0) {
            cross[ta][b] += h;
            cross[b][ta] += h;
            if (term[c][b] >= 0) {
              cross[ta][termOffset + term[c][b]] += h;
            }
          }
        }
      }
    }
  }

  private void addCovariates(double[][] cross, double[] right) {
    double[][] z = panel.covariates();
    int[] start = panel.start();
    double[] mean = new double[z.length];
    for (int u = 0; u < cohortOf.length && z.length > 0; u++) {
      double total = 0;
      Arrays.fill(mean, 0);
      for (int r = start[u]; r < start[u + 1]; r++) {
        total += weight(r);
        for (int j = 0; j < z.length; j++) {
          mean[j] += weight(r) * z[j][r];
        }
      }
      for (int r = start[u]; r < start[u + 1]; r++) {
        for (int j = 0; j < z.length; j++) {
          int zj = covariateOffset + j;
          double v = weight(r) * (z[j][r] - mean[j] / total);
          right[zj] += v * panel.outcome()[r];
          cross[zj][at[r]] += v;
          cross[at[r]][zj] += v;
          int cell = term[cohortOf[u]][at[r]];
          if (cell >= 0) {
            cross[zj][termOffset + cell] += v;
            cross[termOffset + cell][zj] += v;
          }
          for (int k = 0; k < z.length; k++) {
            cross[zj][covariateOffset + k] += v * (z[k][r] - mean[k] / total);
          }
        }
      }
    }
  }

  /** Lower factor over the kept positions; a position that the ones before explain is skipped. */
  private double[][] cholesky(double[][] cross) {
    int size = cross.length;
    double[][] lower = new double[size][];
    int[] index = new int[size];
    int count = 0;
    for (int j = 0; j < size; j++) {
      double[] row = new double[count + 1];
      double left = cross[j][j];
      for (int k = 0; k < count; k++) {
        double s = cross[j][index[k]];
        double[] other = lower[index[k]];
        for (int m = 0; m < k; m++) {
          s -= row[m] * other[m];
        }
        row[k] = s / other[k];
        left -= row[k] * row[k];
      }
      boolean covariate = j >= covariateOffset && j < termOffset;
      double size2 = covariate ? spread(j - covariateOffset) * 1e-4 : cross[j][j];
      if (cross[j][j] > 0 && left > COLLINEAR * Math.max(cross[j][j], size2)) {
        row[count] = Math.sqrt(left);
        lower[j] = row;
        index[count++] = j;
        kept[j] = true;
      }
    }
    return lower;
  }

  private double spread(int covariate) {
    double[] z = panel.covariates()[covariate];
    double mean = Arrays.stream(z).average().orElse(0);
    double squares = 0;
    for (int r = 0; r < z.length; r++) {
      squares += weight(r) * (z[r] - mean) * (z[r] - mean);
    }
    return squares;
  }

  /** The solution of the normal equations; zero at what was left out. */
  double[] solve(double[] right) {
    int size = right.length;
    int[] index = keptIndex();
    double[] y = new double[index.length];
    for (int k = 0; k < index.length; k++) {
      double s = right[index[k]];
      double[] row = bread[index[k]];
      for (int m = 0; m < k; m++) {
        s -= row[m] * y[m];
      }
      y[k] = s / row[k];
    }
    double[] x = new double[size];
    for (int k = index.length - 1; k >= 0; k--) {
      double value = y[k] / bread[index[k]][k];
      x[index[k]] = value;
      double[] row = bread[index[k]];
      for (int m = 0; m < k; m++) {
        y[m] -= row[m] * value;
      }
    }
    return x;
  }

  private int[] keptIndex() {
    int count = 0;
    int[] index = new int[kept.length];
    for (int j = 0; j < kept.length; j++) {
      if (kept[j]) {
        index[count++] = j;
      }
    }
    return Arrays.copyOf(index, count);
  }

  private double fitted(double[] point, int unit, int row) {
    double value = point[at[row]];
    int cell = term[cohortOf[unit]][at[row]];
    if (cell >= 0) {
      value += point[termOffset + cell];
    }
    for (int j = 0; j < panel.covariates().length; j++) {
      value += point[covariateOffset + j] * panel.covariates()[j][row];
    }
    return value;
  }

  private void residuals() {
    residual = new double[panel.rows()];
    int[] start = panel.start();
    for (int u = 0; u < cohortOf.length; u++) {
      for (int r = start[u]; r < start[u + 1]; r++) {
        residual[r] = panel.outcome()[r] - fitted(beta, u, r);
      }
      centre(residual, start[u], start[u + 1]);
    }
  }

  private void centre(double[] values, int from, int to) {
    double total = 0;
    double mean = 0;
    for (int r = from; r < to; r++) {
      total += weight(r);
      mean += weight(r) * values[r];
    }
    for (int r = from; r < to; r++) {
      values[r] -= mean / total;
    }
  }

  /** What the effects, the covariates and the terms leave of any column of the panel. */
  double[] residualsOf(double[] column) {
    double[] left = column.clone();
    int[] start = panel.start();
    double[] right = new double[kept.length];
    for (int u = 0; u < cohortOf.length; u++) {
      centre(left, start[u], start[u + 1]);
      for (int r = start[u]; r < start[u + 1]; r++) {
        double v = weight(r) * left[r];
        right[at[r]] += v;
        int cell = term[cohortOf[u]][at[r]];
        if (cell >= 0) {
          right[termOffset + cell] += v;
        }
        for (int j = 0; j < panel.covariates().length; j++) {
          right[covariateOffset + j] += v * panel.covariates()[j][r];
        }
      }
    }
    double[] theta = solve(right);
    for (int u = 0; u < cohortOf.length; u++) {
      for (int r = start[u]; r < start[u + 1]; r++) {
        left[r] -= fitted(theta, u, r);
      }
      centre(left, start[u], start[u + 1]);
    }
    return left;
  }

  /** True when a term was estimated. */
  public boolean has(int number) {
    return kept[termOffset + number];
  }

  /** True when a covariate was estimated. */
  public boolean hasCovariate(int number) {
    return kept[covariateOffset + number];
  }

  /** A term's coefficient. */
  public double coefficient(int number) {
    return beta[termOffset + number];
  }

  /** Weighted number of rows of each term. */
  public double[] sizes() {
    double[] sizes = new double[terms];
    for (int u = 0; u < cohortOf.length; u++) {
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        int cell = term[cohortOf[u]][at[r]];
        if (cell >= 0) {
          sizes[cell] += weight(r);
        }
      }
    }
    return sizes;
  }

  /**
   * Variances and covariances of weighted sums of terms.
   *
   * @param sums one array of weights over the terms each
   */
  public Variances variances(List<double[]> sums) {
    int count = sums.size();
    double[][] m = new double[count][];
    Parallel.each(
        Math.max(count, 1),
        a -> {
          if (a < count) {
            double[] right = new double[kept.length];
            System.arraycopy(sums.get(a), 0, right, termOffset, terms);
            m[a] = solve(right);
          }
        });
    long n = panel.rows();
    long k = 0;
    for (int j = covariateOffset; j < kept.length; j++) {
      k += kept[j] ? 1 : 0;
    }
    long parameters =
        FixedEffectCount.parameters(
            k, panel.unitOfRow(), cohortOf.length, at, periods.length, periods.length, clusters);
    double df = Math.max(n - parameters, 1);
    double[][] v = new double[count][count];
    Integer fewest = null;
    switch (clusters.kind()) {
      case IID -> {
        double squares = 0;
        for (int r = 0; r < residual.length; r++) {
          squares += weight(r) * residual[r] * residual[r];
        }
        for (int a = 0; a < count; a++) {
          for (int b = 0; b < count; b++) {
            double s = 0;
            for (int j = 0; j < terms; j++) {
              s += sums.get(b)[j] * m[a][termOffset + j];
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
    return new Variances(v, df, fewest);
  }

  /**
   * Variances of sums of terms.
   *
   * @param df degrees of freedom of t
   * @param clusters the fewer of two ways, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  public record Variances(double[][] matrix, double df, Integer clusters) {
    public double stdError(int k) {
      return Math.sqrt(Math.max(matrix[k][k], 0));
    }
  }

  /** Adds the cross products of cluster sums; null takes every row as its own cluster. */
  private void addMeat(double[][] v, double[][] m, Clustering way, double factor) {
    int count = m.length;
    int[] start = panel.start();
    double[][] sums =
        way == null ? new double[count][residual.length] : new double[count][way.count()];
    Parallel.each(
        Math.max(count, 1),
        a -> {
          if (a >= count) {
            return;
          }
          for (int u = 0; u < cohortOf.length; u++) {
            double total = 0;
            double mean = 0;
            for (int r = start[u]; r < start[u + 1]; r++) {
              total += weight(r);
              mean += weight(r) * fitted(m[a], u, r);
            }
            mean /= total;
            for (int r = start[u]; r < start[u + 1]; r++) {
              double score = weight(r) * residual[r] * (fitted(m[a], u, r) - mean);
              sums[a][way == null ? r : way.code()[r]] += score;
            }
          }
        });
    Parallel.each(
        Math.max(count, 1),
        a -> {
          for (int b = 0; a < count && b < count; b++) {
            double s = 0;
            for (int i = 0; i < sums[a].length; i++) {
              s += sums[a][i] * sums[b][i];
            }
            v[a][b] += factor * s;
          }
        });
  }

  /** Names of covariates that were left out. */
  public List<String> droppedCovariates() {
    List<String> names = new ArrayList<>();
    for (int j = 0; j < panel.covariates().length; j++) {
      if (!hasCovariate(j)) {
        names.add(panel.covariateNames().get(j));
      }
    }
    return names;
  }

  /** Period effect and covariates' part of a row of a panel with the same periods. */
  public double effect(PanelData other, int row, int position) {
    return value(beta, other, row, position);
  }

  /**
   * Completes the weights that an average of imputed gaps gives to every row: {@code v} holds those
   * of the treated rows, and receives those of the untreated ones.
   *
   * @param other a panel with the same periods that holds this one's rows as its untreated ones
   */
  public void borrow(PanelData other, boolean[] treated, double[] v) {
    double[] right = new double[kept.length];
    int[] position = other.periodIndex(periods);
    int[] start = other.start();
    int units = other.units().size();
    double[] need = new double[units];
    double[] total = new double[units];
    for (int u = 0; u < units; u++) {
      for (int r = start[u]; r < start[u + 1]; r++) {
        if (treated[r]) {
          need[u] += v[r];
          addRow(right, other, r, position[r], v[r]);
        } else {
          total[u] += rowWeight(other, r);
        }
      }
      for (int r = start[u]; r < start[u + 1] && need[u] != 0; r++) {
        if (!treated[r]) {
          addRow(right, other, r, position[r], -need[u] / total[u] * rowWeight(other, r));
        }
      }
    }
    double[] theta = solve(right);
    for (int u = 0; u < units; u++) {
      double part = 0;
      for (int r = start[u]; r < start[u + 1]; r++) {
        if (!treated[r]) {
          part += rowWeight(other, r) * value(theta, other, r, position[r]);
        }
      }
      double own = (need[u] - part) / total[u];
      for (int r = start[u]; r < start[u + 1]; r++) {
        if (!treated[r]) {
          v[r] = -rowWeight(other, r) * (own + value(theta, other, r, position[r]));
        }
      }
    }
  }

  private static double rowWeight(PanelData other, int row) {
    return other.weights() == null ? 1 : other.weights()[row];
  }

  private void addRow(double[] right, PanelData other, int row, int position, double factor) {
    right[position] += factor;
    for (int j = 0; j < other.covariates().length; j++) {
      right[covariateOffset + j] += factor * other.covariates()[j][row];
    }
  }

  private double value(double[] theta, PanelData other, int row, int position) {
    double value = theta[position];
    for (int j = 0; j < other.covariates().length; j++) {
      value += theta[covariateOffset + j] * other.covariates()[j][row];
    }
    return value;
  }
}
