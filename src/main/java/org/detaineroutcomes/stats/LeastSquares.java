package org.detaineroutcomes.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * A least squares fit by the normal equations; columns that the ones before them explain are left
 * out, always the later one.
 *
 * @param coefficient one a kept column
 * @param kept indices of the columns used, ascending
 * @param bread inverse of the weighted cross products of the kept columns
 * @param x the kept columns
 * @param residual outcome less fit, row by row
 * @param weight one a row, or null
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record LeastSquares(
    double[] coefficient,
    int[] kept,
    double[][] bread,
    double[][] x,
    double[] residual,
    double[] weight) {

  /** A column of whose squares the earlier columns leave less than this share is one of them. */
  static final double COLLINEAR = 1e-10;

  /** A column of whose squares fixed effects leave less than this share is explained by them. */
  static final double ABSORBED = 1e-14;

  /**
   * Fits {@code y} on {@code columns}.
   *
   * @param size sum of squares of each column before other effects were taken out of it; a column
   *     of which nothing is left beside that is explained by them. Null where nothing was.
   */
  public static LeastSquares fit(double[][] columns, double[] y, double[] weight, double[] size) {
    double[][] cross = crossProducts(columns, columns, weight);
    int[] index = independent(cross, size);
    double[][] used = new double[index.length][];
    double[][] gram = new double[index.length][index.length];
    for (int a = 0; a < index.length; a++) {
      used[a] = columns[index[a]];
      for (int b = 0; b < index.length; b++) {
        gram[a][b] = cross[index[a]][index[b]];
      }
    }
    double[][] bread = Matrices.inverseOfPositive(gram);
    double[] residual = y.clone();
    double[] beta = new double[index.length];
    // The second pass takes out what rounding left of the first.
    for (int pass = 0; pass < 2; pass++) {
      double[] right = transposeTimes(used, residual, weight);
      for (int a = 0; a < beta.length; a++) {
        double step = 0;
        for (int b = 0; b < beta.length; b++) {
          step += bread[a][b] * right[b];
        }
        beta[a] += step;
        for (int r = 0; r < residual.length; r++) {
          residual[r] -= step * used[a][r];
        }
      }
    }
    return new LeastSquares(beta, index, bread, used, residual, weight);
  }

  /**
   * Indices of the columns that those before them do not explain, by their cross products.
   *
   * @param size as in {@code fit}; null: no column is absorbed
   */
  public static int[] independent(double[][] cross, double[] size) {
    int k = cross.length;
    double[][] lower = new double[k][k];
    List<Integer> kept = new ArrayList<>();
    for (int j = 0; j < k; j++) {
      double[] row = new double[k];
      double left = cross[j][j];
      for (int a : kept) {
        double s = cross[j][a];
        for (int b : kept) {
          if (b < a) {
            s -= row[b] * lower[a][b];
          }
        }
        row[a] = s / lower[a][a];
        left -= row[a] * row[a];
      }
      boolean absorbed = size != null && cross[j][j] <= ABSORBED * size[j];
      if (!absorbed && left > COLLINEAR * cross[j][j]) {
        row[j] = Math.sqrt(left);
        lower[j] = row;
        kept.add(j);
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Weighted sum of squared residuals. */
  public double residualSquares() {
    return transposeTimes(new double[][] {residual}, residual, weight)[0];
  }

  /** Weighted cross products of two lists of columns. */
  public static double[][] crossProducts(double[][] a, double[][] b, double[] weight) {
    double[][] result = new double[a.length][];
    Parallel.each(a.length, i -> result[i] = transposeTimes(b, a[i], weight));
    return result;
  }

  /** Weighted inner products of each of {@code columns} with {@code y}. */
  public static double[] transposeTimes(double[][] columns, double[] y, double[] weight) {
    int pieces = Parallel.pieces(y.length);
    double[][] parts = new double[pieces][columns.length];
    Parallel.split(
        y.length,
        pieces,
        (piece, from, to) -> {
          for (int j = 0; j < columns.length; j++) {
            double[] x = columns[j];
            double s = 0;
            if (weight == null) {
              for (int r = from; r < to; r++) {
                s += x[r] * y[r];
              }
            } else {
              for (int r = from; r < to; r++) {
                s += weight[r] * x[r] * y[r];
              }
            }
            parts[piece][j] = s;
          }
        });
    double[] total = new double[columns.length];
    for (double[] part : parts) {
      for (int j = 0; j < total.length; j++) {
        total[j] += part[j];
      }
    }
    return total;
  }
}
