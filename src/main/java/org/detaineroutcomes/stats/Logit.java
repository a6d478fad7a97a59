package org.detaineroutcomes.stats;

import java.util.Arrays;

/**
 * Logistic regression by iteratively reweighted least squares.
 *
 * @param coefficient one a column of x
 * @param fitted probability of each row
 * @param information inverse of the weighted cross products at the solution: the coefficients'
 *     variance
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record Logit(double[] coefficient, double[] fitted, double[][] information) {
  private static final int MAX_STEPS = 100;
  private static final double CONVERGED = 1e-14;
  private static final double GLM = 1e-8;

  /** When the iteration ends, and where the information is taken. */
  public enum Stop {
    /** At the solution to machine precision, information there. */
    SOLVED,
    /** Where R's glm stops by default, with the information of its last step. */
    AS_GLM
  }

  /**
   * Fits.
   *
   * @param x columns, the constant among them
   * @param success zeros and ones
   * @param weight one a row, or null
   * @throws ArithmeticException when the cross products are singular
   */
  public static Logit fit(double[][] x, double[] success, double[] weight, Stop stop) {
    int n = success.length;
    int k = x.length;
    double[] beta = new double[k];
    double[] p = new double[n];
    double[] w = new double[n];
    double[] z = new double[n];
    double[][] inverse = null;
    double deviance = Double.POSITIVE_INFINITY;
    // The start of R's glm at weight one; at the weights themselves it goes astray where they are
    // thousands.
    for (int r = 0; r < n; r++) {
      p[r] = (success[r] + 0.5) / 2;
    }
    for (int step = 0; step < MAX_STEPS; step++) {
      for (int r = 0; r < n; r++) {
        double v = Math.max(p[r] * (1 - p[r]), 1e-15);
        w[r] = v * (weight == null ? 1 : weight[r]);
        z[r] = Math.log(p[r] / (1 - p[r])) + (success[r] - p[r]) / v;
      }
      inverse = Matrices.inverseOfPositive(LeastSquares.crossProducts(x, x, w));
      double[] right = LeastSquares.transposeTimes(x, z, w);
      double[] before = beta.clone();
      for (int a = 0; a < k; a++) {
        beta[a] = 0;
        for (int b = 0; b < k; b++) {
          beta[a] += inverse[a][b] * right[b];
        }
      }
      double now = deviance(x, success, weight, beta, p);
      // A step too far is halved.
      for (int halved = 0; halved < 30 && now > deviance * (1 + GLM) + GLM; halved++) {
        for (int a = 0; a < k; a++) {
          beta[a] = (beta[a] + before[a]) / 2;
        }
        now = deviance(x, success, weight, beta, p);
      }
      boolean done =
          Math.abs(now - deviance)
              < (stop == Stop.AS_GLM ? GLM : CONVERGED) * (Math.abs(now) + 0.1);
      deviance = now;
      if (done) {
        break;
      }
    }
    if (stop == Stop.AS_GLM) {
      return new Logit(Arrays.copyOf(beta, k), p, inverse);
    }
    for (int r = 0; r < n; r++) {
      w[r] = p[r] * (1 - p[r]) * (weight == null ? 1 : weight[r]);
    }
    inverse = Matrices.inverseOfPositive(LeastSquares.crossProducts(x, x, w));
    return new Logit(Arrays.copyOf(beta, k), p, inverse);
  }

  /** The deviance at some coefficients; fills in the probabilities. */
  private static double deviance(
      double[][] x, double[] success, double[] weight, double[] beta, double[] p) {
    double deviance = 0;
    for (int r = 0; r < p.length; r++) {
      double eta = 0;
      for (int a = 0; a < beta.length; a++) {
        eta += beta[a] * x[a][r];
      }
      eta = Math.max(-30, Math.min(30, eta));
      p[r] = 1 / (1 + Math.exp(-eta));
      double prior = weight == null ? 1 : weight[r];
      deviance -= 2 * prior * Math.log(success[r] > 0.5 ? p[r] : 1 - p[r]);
    }
    return deviance;
  }
}
