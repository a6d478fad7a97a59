package org.detaineroutcomes.stats;

import java.util.Arrays;

/**
 * The point of least norm in a polytope by its active set: the columns of positive weight are
 * changed one at a time, and the loss falls with every change (Wolfe 1976, Mathematical Programming
 * 11). For weak ridges, whose solutions have few positive weights.
 */
final class SimplexActiveSet {
  private static final double ROUNDING = 4e-15;
  private static final int REFINEMENTS = 2;

  private final double[][] gap;
  private final double ridge;
  private final double size;
  private final double[] weight;
  private final boolean[] barred;
  private int[] in;

  SimplexActiveSet(double[][] gap, double ridge, double size) {
    this.gap = gap;
    this.ridge = ridge;
    this.size = size;
    this.weight = new double[gap.length];
    this.barred = new boolean[gap.length];
  }

  /** Solves from weights near the solution, or from the column nearest to the target. */
  double[] solve(double[] start) {
    if (start != null && positive(start).length <= gap[0].length + 1) {
      in = positive(start);
      System.arraycopy(start, 0, weight, 0, weight.length);
    } else {
      int nearest = 0;
      for (int j = 1; j < gap.length; j++) {
        if (SimplexOptimum.dot(gap[j], gap[j]) < SimplexOptimum.dot(gap[nearest], gap[nearest])) {
          nearest = j;
        }
      }
      in = new int[] {nearest};
      weight[nearest] = 1;
    }
    int most = 20 * gap.length + 1_000;
    for (int step = 0; step < most; step++) {
      settle();
      int entering = entering();
      if (entering < 0) {
        break;
      }
      in = Arrays.copyOf(in, in.length + 1);
      in[in.length - 1] = entering;
    }
    return SimplexOptimum.normalized(weight);
  }

  private static int[] positive(double[] start) {
    int[] found = new int[start.length];
    int count = 0;
    for (int j = 0; j < start.length; j++) {
      if (start[j] > 0) {
        found[count++] = j;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Goes to the best weights of the columns that are in, leaving out those that fall to zero. */
  private void settle() {
    while (true) {
      double[] best = affine();
      double share = 1;
      int leaving = -1;
      for (int a = 0; a < in.length; a++) {
        double now = weight[in[a]];
        if (best[a] <= 0) {
          double until = now == best[a] ? 0 : now / (now - best[a]);
          if (leaving < 0 || until < share) {
            share = until;
            leaving = a;
          }
        }
      }
      if (leaving < 0) {
        for (int a = 0; a < in.length; a++) {
          weight[in[a]] = best[a];
        }
        return;
      }
      if (share == 0 && leaving == in.length - 1) {
        barred[in[leaving]] = true;
      }
      for (int a = 0; a < in.length; a++) {
        weight[in[a]] += share * (best[a] - weight[in[a]]);
      }
      weight[in[leaving]] = 0;
      remove(leaving);
    }
  }

  private void remove(int place) {
    int[] left = new int[in.length - 1];
    System.arraycopy(in, 0, left, 0, place);
    System.arraycopy(in, place + 1, left, place, left.length - place);
    in = left;
  }

  /** The weights of least loss that sum to one, whatever their sign. */
  private double[] affine() {
    int s = in.length;
    double[][] gram = new double[s][s];
    for (int a = 0; a < s; a++) {
      for (int b = 0; b <= a; b++) {
        gram[a][b] = SimplexOptimum.dot(gap[in[a]], gap[in[b]]);
      }
      gram[a][a] += ridge;
    }
    // The same for all pairs where weights sum to one, and it keeps the matrix from being singular.
    for (double[] row : gram) {
      for (int b = 0; b < s; b++) {
        row[b] += size;
      }
    }
    Semidefinite factor = new Semidefinite(gram);
    double[] ones = new double[s];
    Arrays.fill(ones, 1);
    double[] unit = factor.solve(ones);
    double total = Arrays.stream(unit).sum();
    double[] best = Arrays.stream(unit).map(u -> u / total).toArray();
    for (int pass = 0; pass < REFINEMENTS; pass++) {
      double[] left = new double[gap[0].length];
      for (int a = 0; a < s; a++) {
        for (int r = 0; r < left.length; r++) {
          left[r] += best[a] * gap[in[a]][r];
        }
      }
      double[] slope = new double[s];
      for (int a = 0; a < s; a++) {
        slope[a] = SimplexOptimum.dot(gap[in[a]], left) + ridge * best[a];
      }
      double[] step = factor.solve(slope);
      double along = Arrays.stream(step).sum() / total;
      for (int a = 0; a < s; a++) {
        best[a] -= step[a] - along * unit[a];
      }
    }
    return best;
  }

  /** The column along which the loss falls fastest; -1 where it falls along none. */
  private int entering() {
    double[] left = SimplexOptimum.residual(gap, weight);
    double level = SimplexOptimum.dot(left, left) + ridge * SimplexOptimum.dot(weight, weight);
    int entering = -1;
    double least = level - ROUNDING * size;
    for (int j = 0; j < gap.length; j++) {
      if (weight[j] == 0 && !barred[j]) {
        double slope = SimplexOptimum.dot(gap[j], left);
        if (slope < least) {
          least = slope;
          entering = j;
        }
      }
    }
    return entering;
  }
}
