package org.detaineroutcomes.stats;

import java.util.Arrays;

/**
 * Weights that are not negative, sum to one and bring a weighted sum of columns nearest to a
 * target, with a ridge, solved to convergence.
 *
 * <p>With d the columns less the target the problem is the point of least norm in a polytope. A
 * strong ridge is solved in its dual, which has one unknown a row: Newton steps with line search,
 * each on the columns of positive weight, end after finitely many at the exact solution. A weak one
 * has few positive weights and is solved by an active set (Wolfe 1976, Mathematical Programming
 * 11).
 */
public final class SimplexOptimum {
  private static final double WEAK_RIDGE = 1e-7;
  private static final int NEWTON_STEPS = 100;

  private final double[][] gap;
  private final int rows;
  private final double ridge;
  private final double size;

  /**
   * Weights and how far they can be from the optimum.
   *
   * @param dualityGap largest amount by which the loss can exceed its minimum, as a share of the
   *     loss of equal weights; rounding may leave it just above zero
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  public record Solution(double[] weight, double dualityGap) {}

  /** Whether the weighted sum may lie above or below the target by a constant. */
  public enum Intercept {
    FREE,
    NONE
  }

  private SimplexOptimum(double[][] gap, double ridge) {
    this.gap = gap;
    this.rows = gap[0].length;
    this.ridge = ridge;
    double most = 0;
    for (double[] column : gap) {
      most = Math.max(most, dot(column, column));
    }
    this.size = most;
  }

  /**
   * The least of {@code |columns × weight - target|² / rows + zeta² |weight|²}.
   *
   * @param start weights near the solution, or null; they change the time and not the result
   */
  public static Solution of(
      double[][] columns, double[] target, double zeta, Intercept intercept, double[] start) {
    int rows = target.length;
    double[][] gap = new double[columns.length][];
    for (int j = 0; j < gap.length; j++) {
      gap[j] = less(columns[j], target, intercept);
    }
    double[][] reduced = rows > gap.length ? Reflections.triangle(gap) : gap;
    return new SimplexOptimum(reduced, rows * zeta * zeta).solve(start);
  }

  private static double[] less(double[] column, double[] target, Intercept intercept) {
    double[] d = new double[target.length];
    double mean = 0;
    for (int r = 0; r < d.length; r++) {
      d[r] = column[r] - target[r];
      mean += d[r];
    }
    if (intercept == Intercept.FREE) {
      mean /= d.length;
      for (int r = 0; r < d.length; r++) {
        d[r] -= mean;
      }
    }
    return d;
  }

  private Solution solve(double[] start) {
    int k = gap.length;
    double[] equal = new double[k];
    Arrays.fill(equal, 1.0 / k);
    if (k == 1 || size == 0) {
      return new Solution(equal, 0);
    }
    boolean[] first = new boolean[k];
    for (int j = 0; j < k; j++) {
      first[j] = start == null || start[j] > 0;
    }
    double[] weight = newton(first, Math.max(ridge, WEAK_RIDGE * size));
    if (ridge < WEAK_RIDGE * size) {
      boolean[] positive = new boolean[k];
      for (int j = 0; j < k; j++) {
        positive[j] = weight != null && weight[j] > 0;
      }
      double[] near = weight;
      weight = count(positive) > rows + 1 ? newton(positive, ridge) : null;
      if (weight == null) {
        weight = new SimplexActiveSet(gap, ridge, size).solve(near);
      }
    } else if (weight == null) {
      weight = new SimplexActiveSet(gap, ridge, size).solve(null);
    }
    return new Solution(weight, dualityGap(weight) / loss(equal));
  }

  /**
   * Minimizes ridge / 2 |z|² + ½ Σ max(0, d'z + level)² - level; the weights are max(0, d'z +
   * level). Null if the positive weights become too few for a ridge this weak, or steps too many.
   *
   * @param first the columns that may have positive weight
   * @param strength the ridge
   */
  private double[] newton(boolean[] first, double strength) {
    int k = gap.length;
    boolean weak = strength < WEAK_RIDGE * size;
    boolean[] in = first.clone();
    double[] at = null;
    double value = Double.POSITIVE_INFINITY;
    double[] lean = new double[k];
    for (int step = 0; step < NEWTON_STEPS; step++) {
      int positives = count(in);
      if (positives == 0 || (weak && positives <= rows + 1)) {
        return null;
      }
      double[] to = stationary(in, positives, strength);
      double[] from = at;
      double share = 1;
      double[] next = to;
      double found = leans(next, strength, lean);
      while (from != null && found > value + 1e-12 * Math.abs(value) && share > 1e-9) {
        share /= 2;
        next = between(from, to, share);
        found = leans(next, strength, lean);
      }
      boolean same = share == 1;
      for (int j = 0; j < k; j++) {
        boolean positive = lean[j] > 0;
        same &= positive == in[j];
        in[j] = positive;
      }
      if (same) {
        return normalized(lean);
      }
      at = next;
      value = found;
    }
    return null;
  }

  private static double[] between(double[] from, double[] to, double share) {
    double[] point = new double[from.length];
    for (int r = 0; r < point.length; r++) {
      point[r] = from[r] + share * (to[r] - from[r]);
    }
    return point;
  }

  /** The dual objective at z and level; fills in d'z + level of each column. */
  private double leans(double[] at, double strength, double[] lean) {
    double squares = 0;
    double level = at[rows];
    for (int j = 0; j < lean.length; j++) {
      double[] d = gap[j];
      double s = level;
      for (int r = 0; r < rows; r++) {
        s += d[r] * at[r];
      }
      lean[j] = s;
      if (s > 0) {
        squares += s * s;
      }
    }
    double norm = 0;
    for (int r = 0; r < rows; r++) {
      norm += at[r] * at[r];
    }
    return (strength * norm + squares) / 2 - level;
  }

  /** Where the dual objective is least if just these columns have positive weight. */
  private double[] stationary(boolean[] in, int count, double strength) {
    double[] mean = new double[rows];
    for (int j = 0; j < in.length; j++) {
      if (in[j]) {
        for (int r = 0; r < rows; r++) {
          mean[r] += gap[j][r] / count;
        }
      }
    }
    double[][] cross = new double[rows][rows];
    double[] d = new double[rows];
    for (int j = 0; j < in.length; j++) {
      if (in[j]) {
        for (int r = 0; r < rows; r++) {
          d[r] = gap[j][r] - mean[r];
        }
        for (int r = 0; r < rows; r++) {
          double[] row = cross[r];
          double left = d[r];
          for (int s = 0; s <= r; s++) {
            row[s] += left * d[s];
          }
        }
      }
    }
    double[] right = new double[rows];
    for (int r = 0; r < rows; r++) {
      cross[r][r] += strength;
      right[r] = -mean[r];
    }
    double[] at = Arrays.copyOf(new Semidefinite(cross).solve(right), rows + 1);
    at[rows] = 1.0 / count;
    for (int r = 0; r < rows; r++) {
      at[rows] -= mean[r] * at[r];
    }
    return at;
  }

  private static int count(boolean[] in) {
    int count = 0;
    for (boolean b : in) {
      count += b ? 1 : 0;
    }
    return count;
  }

  static double[] normalized(double[] lean) {
    double[] weight = new double[lean.length];
    double sum = 0;
    for (int j = 0; j < weight.length; j++) {
      weight[j] = Math.max(0, lean[j]);
      sum += weight[j];
    }
    for (int j = 0; j < weight.length; j++) {
      weight[j] /= sum;
    }
    return weight;
  }

  private double loss(double[] weight) {
    double[] left = residual(gap, weight);
    return dot(left, left) + ridge * dot(weight, weight);
  }

  /** Twice the half gradient along the way to the best vertex (Frank and Wolfe 1956). */
  private double dualityGap(double[] weight) {
    double[] left = residual(gap, weight);
    double least = Double.POSITIVE_INFINITY;
    double mean = 0;
    for (int j = 0; j < weight.length; j++) {
      double slope = dot(gap[j], left) + ridge * weight[j];
      least = Math.min(least, slope);
      mean += weight[j] * slope;
    }
    return Math.max(0, 2 * (mean - least));
  }

  static double[] residual(double[][] columns, double[] weight) {
    double[] sum = new double[columns[0].length];
    for (int j = 0; j < weight.length; j++) {
      if (weight[j] != 0) {
        for (int r = 0; r < sum.length; r++) {
          sum[r] += weight[j] * columns[j][r];
        }
      }
    }
    return sum;
  }

  static double dot(double[] a, double[] b) {
    double s = 0;
    for (int r = 0; r < a.length; r++) {
      s += a[r] * b[r];
    }
    return s;
  }
}
