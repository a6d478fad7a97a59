package org.detaineroutcomes.stats;

/**
 * Takes two sets of fixed effects out of columns, weighted or not.
 *
 * <p>Rows are sorted by the first set. The first set is eliminated; what remains is a system in the
 * second set alone, solved by preconditioned conjugate gradients: one step on a balanced panel, few
 * on one with holes (Correia 2016).
 */
public final class TwoWayEffects {
  private static final double TOLERANCE = 1e-28;
  private static final int MAX_STEPS = 2_000;

  private final int[] start;
  private final int[] second;
  private final int seconds;
  private final double[] weight;
  private final double[] firstWeight;
  private final double[] secondWeight;
  private final int pieces;

  /**
   * @param start rows of first-set level {@code i} are {@code start[i]} to {@code start[i+1]}
   * @param second level of the second set, row by row
   * @param seconds number of levels of the second set
   * @param weight one positive weight a row, or null
   */
  public TwoWayEffects(int[] start, int[] second, int seconds, double[] weight) {
    this.start = start;
    this.second = second;
    this.seconds = seconds;
    this.weight = weight;
    this.pieces = Parallel.pieces(second.length);
    this.firstWeight = new double[start.length - 1];
    double[][] parts = new double[pieces][seconds];
    Parallel.split(
        firstWeight.length,
        pieces,
        (piece, from, to) -> {
          for (int i = from; i < to; i++) {
            for (int r = start[i]; r < start[i + 1]; r++) {
              double w = weight == null ? 1 : weight[r];
              firstWeight[i] += w;
              parts[piece][second[r]] += w;
            }
          }
        });
    this.secondWeight = sum(parts);
  }

  /** What is left of a column when both sets of effects are taken out. */
  public double[] residual(double[] column) {
    double[] result = new double[column.length];
    residual(column, result, new double[seconds]);
    return result;
  }

  /**
   * As {@link #residual(double[])}, starting from a guess of the second set's effects, which is
   * overwritten by the solution.
   */
  public void residual(double[] column, double[] result, double[] effects) {
    double[] right = reduced(column, effects);
    double[] direction = new double[seconds];
    double[] scaled = new double[seconds];
    double[] product;
    double scale = 0;
    for (int t = 0; t < seconds; t++) {
      scale += secondWeight[t] == 0 ? 0 : right[t] * right[t] / secondWeight[t];
    }
    double size = energy(column);
    double old = 0;
    double limit = Math.max(size * TOLERANCE, Double.MIN_NORMAL);
    for (int step = 0; step < MAX_STEPS && scale > limit; step++) {
      double inner = 0;
      for (int t = 0; t < seconds; t++) {
        scaled[t] = secondWeight[t] == 0 ? 0 : right[t] / secondWeight[t];
        inner += scaled[t] * right[t];
      }
      for (int t = 0; t < seconds; t++) {
        direction[t] = step == 0 ? scaled[t] : scaled[t] + inner / old * direction[t];
      }
      product = times(direction);
      double curvature = 0;
      for (int t = 0; t < seconds; t++) {
        curvature += direction[t] * product[t];
      }
      if (!(curvature > 0)) {
        break;
      }
      double alpha = inner / curvature;
      scale = 0;
      for (int t = 0; t < seconds; t++) {
        effects[t] += alpha * direction[t];
        right[t] -= alpha * product[t];
        scale += secondWeight[t] == 0 ? 0 : right[t] * right[t] / secondWeight[t];
      }
      old = inner;
    }
    subtract(column, effects, result);
  }

  private double energy(double[] column) {
    double[] parts = new double[pieces];
    Parallel.split(
        column.length,
        pieces,
        (piece, from, to) -> {
          double s = 0;
          for (int r = from; r < to; r++) {
            s += (weight == null ? 1 : weight[r]) * column[r] * column[r];
          }
          parts[piece] = s;
        });
    double s = 0;
    for (double p : parts) {
      s += p;
    }
    return s;
  }

  /** Column sums of the second set after the first is taken out of (column less effects). */
  private double[] reduced(double[] column, double[] effects) {
    double[][] parts = new double[pieces][seconds];
    Parallel.split(
        firstWeight.length,
        pieces,
        (piece, from, to) -> {
          double[] part = parts[piece];
          for (int i = from; i < to; i++) {
            double total = 0;
            for (int r = start[i]; r < start[i + 1]; r++) {
              total += (weight == null ? 1 : weight[r]) * (column[r] - effects[second[r]]);
            }
            double mean = total / firstWeight[i];
            for (int r = start[i]; r < start[i + 1]; r++) {
              part[second[r]] +=
                  (weight == null ? 1 : weight[r]) * (column[r] - effects[second[r]] - mean);
            }
          }
        });
    return sum(parts);
  }

  private double[] times(double[] x) {
    double[][] parts = new double[pieces][seconds];
    Parallel.split(
        firstWeight.length,
        pieces,
        (piece, from, to) -> {
          double[] part = parts[piece];
          for (int i = from; i < to; i++) {
            double total = 0;
            for (int r = start[i]; r < start[i + 1]; r++) {
              total += (weight == null ? 1 : weight[r]) * x[second[r]];
            }
            double mean = total / firstWeight[i];
            for (int r = start[i]; r < start[i + 1]; r++) {
              part[second[r]] += (weight == null ? 1 : weight[r]) * (x[second[r]] - mean);
            }
          }
        });
    return sum(parts);
  }

  private void subtract(double[] column, double[] effects, double[] result) {
    Parallel.split(
        firstWeight.length,
        pieces,
        (piece, from, to) -> {
          for (int i = from; i < to; i++) {
            double total = 0;
            for (int r = start[i]; r < start[i + 1]; r++) {
              result[r] = column[r] - effects[second[r]];
              total += (weight == null ? 1 : weight[r]) * result[r];
            }
            double mean = total / firstWeight[i];
            for (int r = start[i]; r < start[i + 1]; r++) {
              result[r] -= mean;
            }
          }
        });
  }

  private static double[] sum(double[][] parts) {
    double[] total = parts[0].clone();
    for (int p = 1; p < parts.length; p++) {
      for (int t = 0; t < total.length; t++) {
        total[t] += parts[p][t];
      }
    }
    return total;
  }
}
