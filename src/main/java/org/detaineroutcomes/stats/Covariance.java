package org.detaineroutcomes.stats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The variance of least squares coefficients with the small-sample conventions of fixest (Bergé
 * 2018), and the degrees of freedom their t statistics have.
 *
 * @param matrix variances and covariances of the kept coefficients
 * @param df degrees of freedom of t
 * @param clusters number of clusters; the smaller where there are two ways; null without clusters
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record Covariance(double[][] matrix, double df, Integer clusters) {
  /** What is assumed of the errors. */
  public enum Kind {
    /** Independent, one variance. */
    IID,
    /** Independent, each its own variance (HC1). */
    HETERO,
    /** Dependent inside clusters, one or two ways. */
    CLUSTER
  }

  /**
   * One way of clustering.
   *
   * @param code cluster of each row, 0 to {@code count} - 1
   * @param count number of clusters
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  public record Clustering(int[] code, int count) {
    /** Numbers the pairs of two clusterings that occur. */
    public static Clustering pairs(Clustering a, Clustering b) {
      Map<Long, Integer> number = new HashMap<>();
      int[] code = new int[a.code.length];
      for (int r = 0; r < code.length; r++) {
        long key = (long) a.code[r] * b.count + b.code[r];
        code[r] = number.computeIfAbsent(key, k -> number.size());
      }
      return new Clustering(code, number.size());
    }

    /** The same clusters numbered without gaps on a part of the rows. */
    public static Clustering compact(int[] code, int bound) {
      int[] next = new int[bound];
      int[] renumbered = new int[code.length];
      int count = 0;
      for (int r = 0; r < code.length; r++) {
        if (next[code[r]] == 0) {
          next[code[r]] = ++count;
        }
        renumbered[r] = next[code[r]] - 1;
      }
      return new Clustering(renumbered, count);
    }

    /** True when every level of {@code effect} lies in one cluster. */
    public boolean holds(int[] effect, int levels) {
      int[] cluster = new int[levels];
      for (int r = 0; r < code.length; r++) {
        int level = effect[r];
        if (cluster[level] == 0) {
          cluster[level] = code[r] + 1;
        } else if (cluster[level] != code[r] + 1) {
          return false;
        }
      }
      return true;
    }
  }

  /** One standard error a coefficient. */
  public double[] stdErrors() {
    double[] se = new double[matrix.length];
    for (int i = 0; i < se.length; i++) {
      se[i] = Math.sqrt(matrix[i][i]);
    }
    return se;
  }

  /** Independent errors of one variance; {@code parameters} counts all fixed effects. */
  public static Covariance iid(LeastSquares fit, long parameters) {
    double df = Math.max(fit.residual().length - parameters, 1);
    double sigma2 = fit.residualSquares() / df;
    double[][] v = new double[fit.bread().length][];
    for (int i = 0; i < v.length; i++) {
      v[i] = fit.bread()[i].clone();
      for (int j = 0; j < v.length; j++) {
        v[i][j] *= sigma2;
      }
    }
    return new Covariance(v, df, null);
  }

  /** Independent errors of unequal variance. */
  public static Covariance hetero(LeastSquares fit, long parameters) {
    long n = fit.residual().length;
    double[] squared = new double[fit.residual().length];
    for (int r = 0; r < squared.length; r++) {
      double e = fit.residual()[r] * (fit.weight() == null ? 1 : fit.weight()[r]);
      squared[r] = e * e;
    }
    double[][] meat = LeastSquares.crossProducts(fit.x(), fit.x(), squared);
    double factor = (double) n / Math.max(n - parameters, 1);
    return new Covariance(sandwich(fit.bread(), meat, factor), Math.max(n - parameters, 1), null);
  }

  /**
   * Errors dependent inside clusters.
   *
   * @param ways one or two
   * @param parameters coefficients and the fixed effects that are not nested in a cluster
   */
  public static Covariance clustered(LeastSquares fit, List<Clustering> ways, long parameters) {
    int k = fit.x().length;
    double[][] meat = new double[k][k];
    int fewest = Integer.MAX_VALUE;
    for (Clustering way : ways) {
      add(meat, meat(fit, way), 1);
      fewest = Math.min(fewest, way.count());
    }
    if (ways.size() == 2) {
      add(meat, meat(fit, Clustering.pairs(ways.get(0), ways.get(1))), -1);
    }
    long n = fit.residual().length;
    double factor = (n - 1.0) / Math.max(n - parameters, 1) * fewest / Math.max(fewest - 1.0, 1);
    double[][] v = sandwich(fit.bread(), meat, factor);
    return new Covariance(ways.size() == 2 ? positive(v) : v, Math.max(fewest - 1, 1), fewest);
  }

  /** Sums of weight × regressor × residual, a row a cluster. */
  public static double[][] scoreSums(LeastSquares fit, Clustering way) {
    int k = fit.x().length;
    double[][] sums = new double[way.count()][k];
    for (int j = 0; j < k; j++) {
      double[] x = fit.x()[j];
      for (int r = 0; r < x.length; r++) {
        double w = fit.weight() == null ? 1 : fit.weight()[r];
        sums[way.code()[r]][j] += w * x[r] * fit.residual()[r];
      }
    }
    return sums;
  }

  private static double[][] meat(LeastSquares fit, Clustering way) {
    int k = fit.x().length;
    double[][] meat = new double[k][k];
    for (double[] s : scoreSums(fit, way)) {
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          meat[i][j] += s[i] * s[j];
        }
      }
    }
    return meat;
  }

  private static void add(double[][] to, double[][] from, double sign) {
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j < to.length; j++) {
        to[i][j] += sign * from[i][j];
      }
    }
  }

  private static double[][] sandwich(double[][] bread, double[][] meat, double factor) {
    double[][] v = Matrices.times(Matrices.times(bread, meat), bread);
    for (double[] row : v) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= factor;
      }
    }
    return v;
  }

  /** A two-way matrix with a negative variance is made positive (Cameron, Gelbach, Miller 2011). */
  public static double[][] positive(double[][] v) {
    for (int i = 0; i < v.length; i++) {
      if (v[i][i] < 0) {
        return Matrices.withoutNegativeEigenvalues(v);
      }
    }
    return v;
  }
}
