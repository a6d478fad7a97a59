package org.detaineroutcomes.estimate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
  private final PanelData panel;
  private final int[] periods;
  private final int[] cohortOf;
  private final int[] at;
  private final int[][] term;
  private final int terms;
  private final int covariateOffset;
  private final int termOffset;
  private final int size;
  private final NormalEquations equations;
  private final double[] beta;
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
    this.size = termOffset + terms;
    double[] right = new double[size];
    double[][][] within = within(cohorts.length, right);
    NormalEquations terms1 = equations(within, true);
    this.equations = fullRank(terms1) ? terms1 : equations(within, false);
    addCovariatesTo(right);
    this.beta = solve(right);
    residuals();
  }

  /** True when only what the unit effects always explain was skipped. */
  private boolean fullRank(NormalEquations solved) {
    int skipped = 0;
    for (int u = 0; u < size; u++) {
      skipped += solved.has(u) ? 0 : 1;
    }
    return skipped == 1 && IntStream.range(0, covariateOffset).anyMatch(t -> !solved.has(t));
  }

  /**
   * The factored equations. With the terms first each cohort is a small block of its own; that
   * order is right when nothing but one period is skipped. Otherwise the effects come first, then
   * the covariates, so that it is the later terms that go.
   */
  private NormalEquations equations(double[][][] within, boolean termsFirst) {
    int[] place = NormalEquations.inOrder(size);
    int[] first = new int[size];
    if (termsFirst) {
      for (int u = 0; u < size; u++) {
        place[u] = u < termOffset ? terms + u : u - termOffset;
      }
      for (int j = 0; j < terms; j++) {
        first[j] = j;
      }
      for (int[] row : term) {
        int least = Arrays.stream(row).filter(k -> k >= 0).min().orElse(0);
        for (int k : row) {
          if (k >= 0) {
            first[k] = Math.min(first[k], least);
          }
        }
      }
    }
    NormalEquations equations = new NormalEquations(place, first);
    addCells(within, equations);
    addCovariates(equations);
    for (int j = 0; j < panel.covariates().length; j++) {
      equations.require(covariateOffset + j, spread(j) * 1e-4);
    }
    equations.factor();
    return equations;
  }

  private double weight(int row) {
    return panel.weights() == null ? 1 : panel.weights()[row];
  }

  /** Products of the periods of each cohort when the unit effects are taken out. */
  private double[][][] within(int count, double[] right) {
    int t = periods.length;
    double[][][] within = new double[count][t][t];
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
        double v = weight(r) * (panel.outcome()[r] - mean);
        right[at[r]] += v;
        if (term[c][at[r]] >= 0) {
          right[termOffset + term[c][at[r]]] += v;
        }
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
    return within;
  }

  private void addCells(double[][][] within, NormalEquations equations) {
    int t = periods.length;
    for (int c = 0; c < within.length; c++) {
      for (int a = 0; a < t; a++) {
        int ta = term[c][a] < 0 ? -1 : termOffset + term[c][a];
        for (int b = 0; b < t; b++) {
          double h = within[c][a][b];
          int tb = term[c][b] < 0 ? -1 : termOffset + term[c][b];
          if (b <= a) {
            equations.add(a, b, h);
          }
          if (ta >= 0) {
            equations.add(ta, b, h);
          }
          if (ta >= 0 && tb >= 0 && tb <= ta) {
            equations.add(ta, tb, h);
          }
        }
      }
    }
  }

  private void addCovariates(NormalEquations equations) {
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
          equations.add(zj, at[r], v);
          int cell = term[cohortOf[u]][at[r]];
          if (cell >= 0) {
            equations.add(zj, termOffset + cell, v);
          }
          for (int k = 0; k <= j; k++) {
            equations.add(zj, covariateOffset + k, v * (z[k][r] - mean[k] / total));
          }
        }
      }
    }
  }

  /** The covariates' products with the outcome. */
  private void addCovariatesTo(double[] right) {
    double[][] z = panel.covariates();
    int[] start = panel.start();
    for (int j = 0; j < z.length; j++) {
      double[] centred = z[j].clone();
      for (int u = 0; u < cohortOf.length; u++) {
        centre(centred, start[u], start[u + 1]);
        for (int r = start[u]; r < start[u + 1]; r++) {
          right[covariateOffset + j] += weight(r) * centred[r] * panel.outcome()[r];
        }
      }
    }
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
    return equations.solve(right);
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
    double[] right = new double[size];
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
    return equations.has(termOffset + number);
  }

  /** True when a covariate was estimated. */
  public boolean hasCovariate(int number) {
    return equations.has(covariateOffset + number);
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
            double[] right = new double[size];
            System.arraycopy(sums.get(a), 0, right, termOffset, terms);
            m[a] = solve(right);
          }
        });
    long n = panel.rows();
    long k = 0;
    for (int j = covariateOffset; j < size; j++) {
      k += equations.has(j) ? 1 : 0;
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
    if (m.length == 0) {
      return;
    }
    double[][] sums =
        way != null && way.holds(panel.unitOfRow(), cohortOf.length)
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
    int t = periods.length;
    double[][][] value = new double[term.length][t][count];
    Parallel.each(
        term.length,
        c -> {
          for (int s = 0; s < t; s++) {
            for (int a = 0; a < count; a++) {
              value[c][s][a] = m[a][s] + (term[c][s] < 0 ? 0 : m[a][termOffset + term[c][s]]);
            }
          }
        });
    int[] start = panel.start();
    double[][] byUnit = new double[cohortOf.length][count];
    Parallel.split(
        cohortOf.length,
        Parallel.pieces((long) panel.rows() * count),
        (piece, from, to) -> {
          for (int u = from; u < to; u++) {
            double[] sum = byUnit[u];
            double[][] of = value[cohortOf[u]];
            for (int r = start[u]; r < start[u + 1]; r++) {
              double e = weight(r) * residual[r];
              double[] q = of[at[r]];
              for (int a = 0; a < count; a++) {
                sum[a] += e * q[a];
              }
              for (int j = 0; j < panel.covariates().length; j++) {
                double z = e * panel.covariates()[j][r];
                for (int a = 0; a < count; a++) {
                  sum[a] += z * m[a][covariateOffset + j];
                }
              }
            }
          }
        });
    if (way.count() == cohortOf.length) {
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
          sums[way == null ? r : way.code()[r]][a] += score;
        }
      }
    }
    return sums;
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
   * What an average of imputed gaps borrows from the untreated rows: untreated row r of unit u has
   * the weight -w(r) (own(u) + its value under the shared effects less the unit's mean of it).
   *
   * @param shared effects of periods and covariates
   * @param own need of each unit over the weight of its untreated rows
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  public record Borrowed(double[] shared, double[] own) {}

  /**
   * What some treated rows borrow (Borusyak, Jaravel and Spiess, equation 6).
   *
   * @param other a panel with the same periods that holds this one's rows as its untreated ones
   * @param position of each row's period
   * @param rows treated rows with a weight, by unit
   * @param unit of each of {@code rows}
   * @param v weight of each of {@code rows}
   * @param total weight of the untreated rows of each unit
   */
  public Borrowed borrow(
      PanelData other,
      boolean[] treated,
      int[] position,
      int[] rows,
      int[] unit,
      double[] v,
      double[] total) {
    double[] right = new double[size];
    int[] start = other.start();
    double[] own = new double[total.length];
    for (int i = 0; i < rows.length; i++) {
      own[unit[i]] += v[i] / total[unit[i]];
      addRow(right, other, rows[i], position[rows[i]], v[i]);
    }
    for (int u = 0; u < own.length; u++) {
      for (int r = start[u]; own[u] != 0 && r < start[u + 1]; r++) {
        if (!treated[r]) {
          addRow(right, other, r, position[r], -own[u] * rowWeight(other, r));
        }
      }
    }
    return new Borrowed(solve(right), own);
  }

  /** An untreated row's value under the shared effects. */
  public double shared(Borrowed from, PanelData other, int row, int position) {
    return value(from.shared(), other, row, position);
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
