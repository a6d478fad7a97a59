package org.detaineroutcomes.stats;

/**
 * A symmetric matrix without negative eigenvalues, factored once (Cholesky). A row that the ones
 * before it explain has no part in the solution, which holds for right sides in the range.
 */
public final class Semidefinite {
  private static final double DEPENDENT = 1e-14;

  private final double[][] lower;

  /** Factors the matrix, of which the lower triangle is read and overwritten. */
  public Semidefinite(double[][] matrix) {
    this.lower = matrix;
    int n = matrix.length;
    for (int i = 0; i < n; i++) {
      double[] row = lower[i];
      double own = row[i];
      for (int j = 0; j < i; j++) {
        double[] above = lower[j];
        double s = row[j];
        for (int l = 0; l < j; l++) {
          s -= row[l] * above[l];
        }
        row[j] = above[j] == 0 ? 0 : s / above[j];
      }
      double left = own;
      for (int j = 0; j < i; j++) {
        left -= row[j] * row[j];
      }
      row[i] = left > DEPENDENT * own ? Math.sqrt(left) : 0;
    }
  }

  /** The solution for one right side. */
  public double[] solve(double[] right) {
    int n = lower.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      double s = x[i];
      for (int j = 0; j < i; j++) {
        s -= lower[i][j] * x[j];
      }
      x[i] = lower[i][i] == 0 ? 0 : s / lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      if (lower[i][i] == 0) {
        x[i] = 0;
        continue;
      }
      x[i] /= lower[i][i];
      for (int j = 0; j < i; j++) {
        x[j] -= lower[i][j] * x[i];
      }
    }
    return x;
  }
}
