package org.detaineroutcomes.estimate.sensitivity;

import org.detaineroutcomes.stats.Distributions;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.stats.Matrices;

/**
 * The shortest fixed-length interval of an effect when the difference in trends may bend by at most
 * M from one period to the next (Rambachan and Roth 2023, Review of Economic Studies 90; Armstrong
 * and Kolesár 2018).
 *
 * <p>The interval is around an affine estimator: effects after treatment plus weights on the
 * coefficients before. A linear difference in trends cancels; what bends can bias it by M times the
 * sum of the absolute second sums of the weights. With those sums as unknowns the trade of bias
 * against variance is a lasso, solved for every price of bias.
 */
public final class SmoothnessBounds {
  private static final int GRID = 240;
  private static final int SWEEPS = 20_000;

  private final EventPath path;
  private final double[] target;
  private final double level;
  private final double slope;
  private final double fixedBias;
  private final double[][] quadratic;
  private final double[] linear;
  private final double constant;

  /**
   * Prepares the bounds of one target.
   *
   * @param target weights on the coefficients after treatment
   * @param level such as 0.95
   */
  public SmoothnessBounds(EventPath path, double[] target, double level) {
    this.path = path;
    this.target = target;
    this.level = level;
    double s = 0;
    for (int t = 1; t <= target.length; t++) {
      s += t * target[t - 1];
    }
    this.slope = s;
    double bias = 0;
    for (int j = 0; j < target.length; j++) {
      double c = 0;
      for (int t = j + 1; t <= target.length; t++) {
        c += (t - j) * target[t - 1];
      }
      bias += Math.abs(c);
    }
    this.fixedBias = bias;
    // Variance as a quadratic in the second sums u_1..u_{K-1} of the weights before treatment.
    int free = path.before() - 1;
    double[][] basis = new double[free + 1][];
    basis[0] = weights(new double[free], true);
    for (int j = 0; j < free; j++) {
      double[] u = new double[free];
      u[j] = 1;
      basis[j + 1] = weights(u, false);
    }
    this.quadratic = new double[free][free];
    this.linear = new double[free];
    for (int a = 0; a < free; a++) {
      linear[a] = product(basis[0], basis[a + 1]);
      for (int b = 0; b < free; b++) {
        quadratic[a][b] = product(basis[a + 1], basis[b + 1]);
      }
    }
    this.constant = Matrices.quadratic(path.variance(), basis[0]);
  }

  /** Weights on all coefficients; with the target and slope, or the second sums' part alone. */
  private double[] weights(double[] u, boolean withTarget) {
    int k = path.before();
    double[] w = new double[path.estimate().length];
    for (int t = 1; t <= k; t++) {
      double before = t == 1 ? (withTarget ? slope : 0) : u[t - 2];
      double here = t - 1 < u.length ? u[t - 1] : 0;
      double next = t < u.length ? u[t] : 0;
      w[k - t] = before - 2 * here + next;
    }
    for (int t = 0; t < target.length && withTarget; t++) {
      w[k + t] = target[t];
    }
    return w;
  }

  private double product(double[] a, double[] b) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        s += a[i] * path.variance()[i][j] * b[j];
      }
    }
    return s;
  }

  /** The interval for a largest bend {@code m}, at least 0. */
  public Interval interval(double m) {
    int free = linear.length;
    double scale = 0;
    for (int a = 0; a < free; a++) {
      scale = Math.max(scale, Math.abs(linear[a]) + quadratic[a][a]);
    }
    double[] best = lasso(0, new double[free]);
    double shortest = half(best, m);
    if (m > 0 && free > 0) {
      double[] warm = best;
      double at = 0;
      for (int g = 0; g < GRID; g++) {
        double price = scale * Math.pow(10, -9 + 10.0 * g / (GRID - 1));
        warm = lasso(price, warm);
        double length = half(warm, m);
        if (length < shortest) {
          shortest = length;
          best = warm;
          at = price;
        }
      }
      if (at > 0) {
        best = refined(at, best, m);
        shortest = half(best, m);
      }
    }
    double[] w = weights(best, true);
    double centre = 0;
    for (int i = 0; i < w.length; i++) {
      centre += w[i] * path.estimate()[i];
    }
    return new Interval(centre - shortest, centre + shortest);
  }

  /** Golden section around the best price of the grid. */
  private double[] refined(double price, double[] start, double m) {
    double step = Math.log(10) * 10 / (GRID - 1);
    double low = Math.log(price) - step;
    double high = Math.log(price) + step;
    double ratio = (Math.sqrt(5) - 1) / 2;
    double[] best = start;
    double shortest = half(start, m);
    for (int i = 0; i < 60; i++) {
      double left = high - ratio * (high - low);
      double right = low + ratio * (high - low);
      double[] a = lasso(Math.exp(left), best);
      double[] b = lasso(Math.exp(right), best);
      double lengthA = half(a, m);
      double lengthB = half(b, m);
      if (lengthA <= lengthB) {
        high = right;
      } else {
        low = left;
      }
      if (Math.min(lengthA, lengthB) < shortest) {
        shortest = Math.min(lengthA, lengthB);
        best = lengthA <= lengthB ? a : b;
      }
    }
    return best;
  }

  /** Half the interval's length: the standard deviation times the folded normal's quantile. */
  private double half(double[] u, double m) {
    double variance = constant;
    double bias = fixedBias;
    for (int a = 0; a < u.length; a++) {
      variance += 2 * linear[a] * u[a];
      bias += Math.abs(u[a]);
      for (int b = 0; b < u.length; b++) {
        variance += quadratic[a][b] * u[a] * u[b];
      }
    }
    double sd = Math.sqrt(variance);
    return sd * foldedQuantile(m * bias / sd, level);
  }

  /** Least variance plus price × absolute sums, by coordinate descent. */
  private double[] lasso(double price, double[] start) {
    double[] u = start.clone();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double moved = 0;
      double size = 0;
      for (int a = 0; a < u.length; a++) {
        double pull = -linear[a];
        for (int b = 0; b < u.length; b++) {
          pull -= b == a ? 0 : quadratic[a][b] * u[b];
        }
        double next = Math.signum(pull) * Math.max(0, Math.abs(pull) - price / 2) / quadratic[a][a];
        moved = Math.max(moved, Math.abs(next - u[a]));
        size = Math.max(size, Math.abs(next));
        u[a] = next;
      }
      if (moved <= 1e-13 * (size + 1e-300)) {
        break;
      }
    }
    return u;
  }

  /** The q with P(|Z + shift| &le; q) = level. */
  static double foldedQuantile(double shift, double level) {
    double low = 0;
    double high = Math.abs(shift) + 10;
    for (int i = 0; i < 200 && high - low > 1e-15 * high; i++) {
      double q = (low + high) / 2;
      double p = Distributions.normalCdf(q - shift) - Distributions.normalCdf(-q - shift);
      if (p < level) {
        low = q;
      } else {
        high = q;
      }
    }
    return (low + high) / 2;
  }
}
