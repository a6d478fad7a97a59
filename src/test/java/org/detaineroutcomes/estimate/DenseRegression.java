package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Least squares with every dummy written out as a column, by the textbook formula: slow, plain, and
 * nothing of it shared with the estimators it is held against.
 */
public final class DenseRegression {
  private final double[][] rows;
  private final double[] weight;
  private final RealMatrix bread;
  private final double[] coefficient;
  private final double[] residual;

  /**
   * Fits.
   *
   * @param columns of full rank
   * @param weight one a row, or null
   */
  public DenseRegression(List<double[]> columns, double[] y, double[] weight) {
    int n = y.length;
    this.weight = weight;
    this.rows = new double[n][columns.size()];
    for (int k = 0; k < columns.size(); k++) {
      for (int i = 0; i < n; i++) {
        rows[i][k] = columns.get(k)[i];
      }
    }
    double[][] gram = new double[columns.size()][columns.size()];
    for (int i = 0; i < n; i++) {
      for (int a = 0; a < gram.length; a++) {
        double x = rows[i][a] * weight(i);
        for (int b = 0; x != 0 && b < gram.length; b++) {
          gram[a][b] += x * rows[i][b];
        }
      }
    }
    this.bread = new LUDecomposition(new Array2DRowRealMatrix(gram)).getSolver().getInverse();
    this.coefficient = new double[gram.length];
    this.residual = y.clone();
    // Twice: the second fit, of the residuals, takes out what rounding left of the first.
    for (int pass = 0; pass < 2; pass++) {
      double[] right = new double[gram.length];
      for (int i = 0; i < n; i++) {
        for (int a = 0; a < gram.length; a++) {
          right[a] += weight(i) * rows[i][a] * residual[i];
        }
      }
      double[] step = bread.operate(right);
      for (int i = 0; i < n; i++) {
        residual[i] -= dot(rows[i], step);
      }
      for (int a = 0; a < step.length; a++) {
        coefficient[a] += step[a];
      }
    }
  }

  /** A dummy for every unit, then one for every period but the first. */
  public static List<double[]> effects(PanelData panel) {
    List<double[]> columns = new ArrayList<>();
    int[] unit = panel.unitOfRow();
    for (int u = 0; u < panel.units().size(); u++) {
      double[] column = new double[panel.rows()];
      for (int i = 0; i < column.length; i++) {
        column[i] = unit[i] == u ? 1 : 0;
      }
      columns.add(column);
    }
    int[] periods = panel.periods();
    for (int t = 1; t < periods.length; t++) {
      double[] column = new double[panel.rows()];
      for (int i = 0; i < column.length; i++) {
        column[i] = panel.period()[i] == periods[t] ? 1 : 0;
      }
      columns.add(column);
    }
    return columns;
  }

  private double weight(int row) {
    return weight == null ? 1 : weight[row];
  }

  /** Coefficient of a column. */
  public double coefficient(int column) {
    return coefficient[column];
  }

  /** Outcome less fit. */
  public double[] residual() {
    return residual;
  }

  /** What the fit predicts for a row of columns. */
  public double predict(double[] row) {
    return dot(row, coefficient);
  }

  /** The weight of each row in a sum of coefficients: weight x (X'WX)^-1 sum. */
  public double[] weights(double[] sum) {
    double[] solved = bread.operate(sum);
    double[] weights = new double[rows.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(i) * dot(rows[i], solved);
    }
    return weights;
  }

  /** Standard error of a column with {@code codes} as clusters, times the root of a factor. */
  public double clustered(int column, int[] codes, double factor) {
    double[] one = new double[coefficient.length];
    one[column] = 1;
    return Math.sqrt(factor * clusteredVariance(one, codes));
  }

  /** Variance of a sum of coefficients with {@code codes} as clusters. */
  public double clusteredVariance(double[] sum, int[] codes) {
    double[] weights = weights(sum);
    double[] sums = new double[codes.length];
    for (int i = 0; i < weights.length; i++) {
      sums[codes[i]] += weights[i] * residual[i];
    }
    return dot(sums, sums);
  }

  /** (X'WX)^-1 at a column. */
  public double bread(int column) {
    return bread.getEntry(column, column);
  }

  private static double dot(double[] a, double[] b) {
    return MatrixUtils.createRealVector(a).dotProduct(MatrixUtils.createRealVector(b));
  }
}
