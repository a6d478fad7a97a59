package org.detaineroutcomes.stats;

/**
 * Householder's reflections, which turn tall columns into short ones of the same inner products.
 */
final class Reflections {
  private Reflections() {}

  /** The triangular factor of a tall matrix, a column each; the columns given stay as they are. */
  static double[][] triangle(double[][] columns) {
    int k = columns.length;
    int rows = columns[0].length;
    double[][] left = new double[k][];
    double[][] triangle = new double[k][k];
    for (int j = 0; j < k; j++) {
      left[j] = columns[j].clone();
    }
    for (int j = 0; j < k; j++) {
      double[] axis = left[j];
      double norm = 0;
      for (int r = j; r < rows; r++) {
        norm += axis[r] * axis[r];
      }
      norm = Math.sqrt(norm);
      double head = axis[j] > 0 ? -norm : norm;
      double half = norm * (norm + Math.abs(axis[j]));
      axis[j] -= head;
      for (int i = j + 1; i < k && half > 0; i++) {
        double[] column = left[i];
        double s = 0;
        for (int r = j; r < rows; r++) {
          s += axis[r] * column[r];
        }
        s /= half;
        for (int r = j; r < rows; r++) {
          column[r] -= s * axis[r];
        }
      }
      System.arraycopy(left[j], 0, triangle[j], 0, j);
      triangle[j][j] = head;
    }
    return triangle;
  }
}
