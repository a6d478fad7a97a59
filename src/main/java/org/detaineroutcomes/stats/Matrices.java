package org.detaineroutcomes.stats;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Small dense matrices as arrays of rows. */
public final class Matrices {
  private Matrices() {}

  /** The inverse of a symmetric positive definite matrix. */
  public static double[][] inverseOfPositive(double[][] a) {
    if (a.length == 0) {
      return new double[0][0];
    }
    double[] scale = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      scale[i] = 1 / Math.sqrt(a[i][i]);
    }
    DMatrixRMaj m = new DMatrixRMaj(a.length, a.length);
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        m.set(i, j, a[i][j] * scale[i] * scale[j]);
      }
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(a.length);
    if (!solver.setA(m)) {
      throw new ArithmeticException("Cannot invert a matrix: it is not positive definite");
    }
    DMatrixRMaj inverse = new DMatrixRMaj(a.length, a.length);
    solver.invert(inverse);
    double[][] result = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        result[i][j] = (inverse.get(i, j) + inverse.get(j, i)) / 2 * scale[i] * scale[j];
      }
    }
    return result;
  }

  /** The product of two matrices. */
  public static double[][] times(double[][] a, double[][] b) {
    if (a.length == 0 || b.length == 0) {
      return new double[a.length][b.length == 0 ? 0 : b[0].length];
    }
    DMatrixRMaj product = new DMatrixRMaj(a.length, b[0].length);
    CommonOps_DDRM.mult(new DMatrixRMaj(a), new DMatrixRMaj(b), product);
    double[][] result = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        result[i][j] = product.get(i, j);
      }
    }
    return result;
  }

  /** The product of a matrix and a column. */
  public static double[] times(double[][] a, double[] x) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < x.length; j++) {
        product[i] += a[i][j] * x[j];
      }
    }
    return product;
  }

  /** The quadratic form of a symmetric matrix in a vector. */
  public static double quadratic(double[][] a, double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double row = 0;
      for (int j = 0; j < x.length; j++) {
        row += a[i][j] * x[j];
      }
      s += x[i] * row;
    }
    return s;
  }

  /**
   * A symmetric matrix with its negative eigenvalues set to almost zero, 1e-16 as in fixest or less
   * where the largest is small; no numbers where none is positive.
   */
  static double[][] withoutNegativeEigenvalues(double[][] a) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(a.length, true, true);
    if (!eigen.decompose(new DMatrixRMaj(a))) {
      throw new ArithmeticException("Cannot find the eigenvalues of a covariance matrix");
    }
    double[][] result = new double[a.length][a.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int e = 0; e < a.length; e++) {
      largest = Math.max(largest, eigen.getEigenvalue(e).getReal());
    }
    if (!(largest > 0)) {
      for (double[] row : result) {
        Arrays.fill(row, Double.NaN);
      }
      return result;
    }
    for (int e = 0; e < a.length; e++) {
      double value = Math.max(eigen.getEigenvalue(e).getReal(), Math.min(1e-16, largest * 1e-12));
      DMatrixRMaj vector = eigen.getEigenVector(e);
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < a.length; j++) {
          result[i][j] += value * vector.get(i) * vector.get(j);
        }
      }
    }
    return result;
  }

  /**
   * How near a symmetric matrix is to singular: 1 over the product of its and its inverse's norm.
   */
  public static double reciprocalCondition(double[][] a) {
    DMatrixRMaj m = new DMatrixRMaj(a);
    DMatrixRMaj inverse = new DMatrixRMaj(a.length, a.length);
    if (!CommonOps_DDRM.invert(m, inverse)) {
      return 0;
    }
    double product = NormOps_DDRM.normP1(new DMatrixRMaj(a)) * NormOps_DDRM.normP1(inverse);
    return Double.isFinite(product) ? 1 / product : 0;
  }

  /**
   * A square root of a symmetric matrix that may be singular: root × its transpose is the matrix.
   */
  public static double[][] squareRoot(double[][] a) {
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(a.length, true, true);
    if (!eigen.decompose(new DMatrixRMaj(a))) {
      throw new ArithmeticException("Cannot find the eigenvalues of a covariance matrix");
    }
    double[][] root = new double[a.length][a.length];
    for (int e = 0; e < a.length; e++) {
      double value = Math.sqrt(Math.max(eigen.getEigenvalue(e).getReal(), 0));
      DMatrixRMaj vector = eigen.getEigenVector(e);
      for (int i = 0; i < a.length; i++) {
        root[i][e] = value * vector.get(i);
      }
    }
    return root;
  }
}
