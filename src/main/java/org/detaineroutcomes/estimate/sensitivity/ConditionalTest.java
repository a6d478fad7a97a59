package org.detaineroutcomes.estimate.sensitivity;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.detaineroutcomes.stats.Distributions;
import org.detaineroutcomes.stats.LinearProgram;
import org.detaineroutcomes.stats.Matrices;

/**
 * Tests moment inequalities {@code E[y] - x·nuisance ≤ 0} that hold for some value of the nuisance:
 * the least-favourable hybrid of the conditional test (Andrews, Roth and Pakes 2023, Review of
 * Economic Studies 90).
 */
final class ConditionalTest {
  private static final double POSITIVE = 1e-6;
  private static final int SIMULATED = 1_000;
  private static final double FARTHEST = 128;
  private static final int STEPS = 100;

  private final double[][] x;
  private final double[][] variance;
  private final double[] deviation;
  private final LinearProgram program;
  private final double size;
  private final double leastFavourable;

  /**
   * Prepares the test.
   *
   * @param x a row a moment, a column a nuisance
   * @param variance of the moments
   * @param alpha size; a tenth of it goes to the least-favourable stage
   */
  ConditionalTest(double[][] x, double[][] variance, double alpha) {
    this.x = x;
    this.variance = variance;
    int n = variance.length;
    int k = x[0].length;
    this.deviation = new double[n];
    double[][] equal = new double[k + 1][n];
    for (int i = 0; i < n; i++) {
      deviation[i] = Math.sqrt(variance[i][i]);
      equal[0][i] = deviation[i];
      for (int j = 0; j < k; j++) {
        equal[j + 1][i] = x[i][j];
      }
    }
    double[] right = new double[k + 1];
    right[0] = 1;
    this.program = new LinearProgram(equal, right);
    double kappa = alpha / 10;
    this.size = (alpha - kappa) / (1 - kappa);
    this.leastFavourable = simulate(1 - kappa);
  }

  /** Weights of the moments in the largest violation that no nuisance explains. */
  private double[] weights(double[] y) {
    return program.maximize(y);
  }

  private static double dot(double[] a, double[] b) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += a[i] * b[i];
    }
    return s;
  }

  private double simulate(double level) {
    int n = deviation.length;
    double[][] root = Matrices.squareRoot(variance);
    double[] largest = new double[SIMULATED];
    SplittableRandom random = new SplittableRandom(0);
    for (int b = 0; b < SIMULATED; b++) {
      double[] z = new double[n];
      for (int i = 0; i < n; i++) {
        z[i] = random.nextGaussian();
      }
      double[] y = new double[n];
      for (int i = 0; i < n; i++) {
        y[i] = dot(root[i], z);
      }
      largest[b] = dot(weights(y), y);
    }
    Arrays.sort(largest);
    double at = (SIMULATED - 1) * level;
    int low = (int) Math.floor(at);
    return largest[low] + (at - low) * (largest[Math.min(low + 1, SIMULATED - 1)] - largest[low]);
  }

  /** True when the moments are too large to be chance. */
  boolean rejects(double[] y) {
    double[] lambda = weights(y);
    double eta = dot(lambda, y);
    if (eta > leastFavourable) {
      return true;
    }
    if (eta <= 0) {
      return false;
    }
    double[] pull = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      pull[i] = dot(variance[i], lambda);
    }
    double spread = Math.sqrt(dot(lambda, pull));
    if (!(spread > 0)) {
      return true;
    }
    double[] range = truncation(y, lambda, pull, eta, spread);
    double high = Math.min(range[1], leastFavourable);
    return eta
        > Math.max(0, truncatedQuantile(1 - size, range[0] / spread, high / spread) * spread);
  }

  /** Between which values the statistic could have varied with the same weights. */
  private double[] truncation(
      double[] y, double[] lambda, double[] pull, double eta, double spread) {
    int k = x[0].length;
    int[] basis = new int[y.length];
    int count = 0;
    for (int i = 0; i < y.length; i++) {
      if (lambda[i] > POSITIVE) {
        basis[count++] = i;
      }
    }
    if (count == k + 1) {
      RealMatrix square = new Array2DRowRealMatrix(k + 1, k + 1);
      for (int i = 0; i <= k; i++) {
        square.setEntry(i, 0, deviation[basis[i]]);
        for (int j = 0; j < k; j++) {
          square.setEntry(i, j + 1, x[basis[i]][j]);
        }
      }
      LUDecomposition lu = new LUDecomposition(square);
      if (lu.getSolver().isNonSingular()) {
        return primal(y, pull, eta, spread, basis, count, lu.getSolver().getInverse());
      }
    }
    return dual(y, pull, eta, spread);
  }

  private double[] primal(
      double[] y,
      double[] pull,
      double eta,
      double spread,
      int[] basis,
      int count,
      RealMatrix inverse) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    boolean[] in = new boolean[y.length];
    for (int i = 0; i < count; i++) {
      in[basis[i]] = true;
    }
    for (int r = 0; r < y.length; r++) {
      if (in[r]) {
        continue;
      }
      double gap = -y[r];
      double rho = -pull[r];
      for (int b = 0; b < count; b++) {
        double g = deviation[r] * inverse.getEntry(0, b);
        for (int j = 0; j < x[r].length; j++) {
          g += x[r][j] * inverse.getEntry(j + 1, b);
        }
        gap += g * y[basis[b]];
        rho += g * pull[basis[b]];
      }
      rho /= spread * spread;
      if (Math.abs(rho) > 1e-12) {
        double bound = eta - gap / rho;
        if (rho > 0) {
          low = Math.max(low, bound);
        } else {
          high = Math.min(high, bound);
        }
      }
    }
    return new double[] {low, high};
  }

  /** As above, where the weights are no single corner. */
  private double[] dual(double[] y, double[] pull, double eta, double spread) {
    return new double[] {end(y, pull, eta, spread, -FARTHEST), end(y, pull, eta, spread, FARTHEST)};
  }

  /**
   * One end. By how much the largest violation exceeds a value is convex in the value, and made of
   * straight lines: from outside, the root of each line met leads to the end in a few steps.
   *
   * @param steps how far to look, in standard deviations; beyond it there is no end
   */
  private double end(double[] y, double[] pull, double eta, double spread, double steps) {
    double tolerance = 1e-9 * spread;
    double outside = eta + steps * spread;
    for (int step = 0; step < STEPS; step++) {
      double[] moved = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        moved[i] = y[i] + (outside - eta) * pull[i] / (spread * spread);
      }
      double[] lambda = weights(moved);
      if (dot(lambda, moved) <= outside + tolerance) {
        break;
      }
      double slope = dot(lambda, pull) / (spread * spread);
      double root = (dot(lambda, y) - eta * slope - tolerance) / (1 - slope);
      // The violation is no larger than its value at eta, so that the root lies on this side of it.
      outside = steps < 0 ? Math.min(root, eta) : Math.max(root, eta);
    }
    if (outside == eta + steps * spread) {
      return Math.signum(steps) * Double.POSITIVE_INFINITY;
    }
    return outside;
  }

  /** Quantile of the standard normal between two bounds, stable in the tail. */
  static double truncatedQuantile(double p, double low, double high) {
    if (low > 0) {
      double from = Distributions.normalCdf(-low);
      double to = Distributions.normalCdf(-high);
      double q = from - p * (from - to);
      return q <= 0 ? low : -Distributions.normalQuantile(q);
    }
    double from = Distributions.normalCdf(low);
    double to = Distributions.normalCdf(high);
    double q = from + p * (to - from);
    return q <= 0 || q >= 1 ? high : Distributions.normalQuantile(q);
  }
}
