package org.detaineroutcomes.stats;

import java.util.Arrays;

/**
 * Weights that are not negative, sum to one and bring a weighted sum of columns near a target, with
 * a ridge; by the Frank-Wolfe steps of the R package synthdid (Arkhangelsky et al. 2021), stopping
 * rule and sparsening included, because these decide the digits.
 *
 * <p>A step costs the number of columns and rows, not their product: the products of all columns
 * are taken once.
 */
public final class FrankWolfeWeights {
  private static final int BEFORE_SPARSE = 100;
  private static final int MAX_STEPS = 10_000;

  private final double[][] columns;
  private final double[] target;
  private final double[][] gram;
  private final double[] towards;
  private final double ridge;
  private final double zeta;
  private final int rows;

  /**
   * A problem.
   *
   * @param columns the candidates, a column each
   * @param target what they should come near
   * @param zeta strength of the ridge on the scale of the outcome
   * @param centred true takes the mean out of every column and the target: an intercept is free
   */
  private FrankWolfeWeights(double[][] columns, double[] target, double zeta, boolean centred) {
    this.columns =
        centred
            ? Arrays.stream(columns).map(FrankWolfeWeights::centre).toArray(double[][]::new)
            : columns;
    this.target = centred ? centre(target) : target;
    this.rows = target.length;
    this.zeta = zeta;
    this.ridge = rows * zeta * zeta;
    this.gram = LeastSquares.crossProducts(this.columns, this.columns, null);
    this.towards = LeastSquares.transposeTimes(this.columns, this.target, null);
  }

  /** Weights with a free intercept. */
  public static double[] withIntercept(
      double[][] columns, double[] target, double zeta, double[] start, double minDecrease) {
    return new FrankWolfeWeights(columns, target, zeta, true).solve(start, minDecrease);
  }

  /** Weights without an intercept. */
  public static double[] withoutIntercept(
      double[][] columns, double[] target, double zeta, double[] start, double minDecrease) {
    return new FrankWolfeWeights(columns, target, zeta, false).solve(start, minDecrease);
  }

  private static double[] centre(double[] column) {
    double mean = Arrays.stream(column).sum() / column.length;
    return Arrays.stream(column).map(v -> v - mean).toArray();
  }

  private double[] solve(double[] start, double minDecrease) {
    double[] first = start;
    if (first == null) {
      first = new double[columns.length];
      Arrays.fill(first, 1.0 / first.length);
    }
    double[] rough = steps(first, minDecrease, BEFORE_SPARSE);
    return steps(sparse(rough), minDecrease, MAX_STEPS);
  }

  private static double[] sparse(double[] weights) {
    double limit = Arrays.stream(weights).max().orElse(0) / 4;
    double[] kept = Arrays.stream(weights).map(w -> w <= limit ? 0 : w).toArray();
    double sum = Arrays.stream(kept).sum();
    return Arrays.stream(kept).map(w -> w / sum).toArray();
  }

  private double[] steps(double[] start, double minDecrease, int most) {
    int k = columns.length;
    double[] x = start.clone();
    double[] fit = new double[rows];
    double[] pull = new double[k];
    for (int j = 0; j < k; j++) {
      if (x[j] != 0) {
        for (int r = 0; r < rows; r++) {
          fit[r] += x[j] * columns[j][r];
        }
        for (int i = 0; i < k; i++) {
          pull[i] += x[j] * gram[j][i];
        }
      }
    }
    double before = 0;
    for (int step = 0; step < most; step++) {
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      double along = 0;
      for (int i = 0; i < k; i++) {
        double half = pull[i] - towards[i] + ridge * x[i];
        along -= half * x[i];
        if (half < least) {
          least = half;
          best = i;
        }
      }
      along += least;
      move(x, fit, pull, best, along);
      double error = 0;
      double squares = 0;
      for (int r = 0; r < rows; r++) {
        error += (fit[r] - target[r]) * (fit[r] - target[r]);
      }
      for (double w : x) {
        squares += w * w;
      }
      double value = zeta * zeta * squares + error / rows;
      if (step >= 1 && !(before - value > minDecrease * minDecrease)) {
        break;
      }
      before = value;
    }
    return x;
  }

  /** Moves towards one vertex as far as the objective falls. */
  private void move(double[] x, double[] fit, double[] pull, int best, double along) {
    double length = 0;
    double spread = 0;
    for (int r = 0; r < rows; r++) {
      double d = columns[best][r] - fit[r];
      length += d * d;
    }
    for (int i = 0; i < x.length; i++) {
      double d = (i == best ? 1 : 0) - x[i];
      spread += d * d;
    }
    double curvature = length + ridge * spread;
    if (curvature == 0) {
      return;
    }
    double step = Math.min(1, Math.max(0, -along / curvature));
    for (int i = 0; i < x.length; i++) {
      x[i] += step * ((i == best ? 1 : 0) - x[i]);
      pull[i] += step * (gram[best][i] - pull[i]);
    }
    for (int r = 0; r < rows; r++) {
      fit[r] += step * (columns[best][r] - fit[r]);
    }
  }
}
