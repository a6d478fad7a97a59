package org.detaineroutcomes.estimate.donors;

import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.stats.Parallel;
import org.detaineroutcomes.stats.Semidefinite;

/**
 * Weights of several treated groups at once, each on donors of its own, that balance the groups one
 * by one and all together (Ben-Michael, Feller and Rothstein 2022, Journal of the Royal Statistical
 * Society B 84, equation 9), solved to convergence.
 *
 * <p>Least is nu |Σ u / J|² / (L p) + (1 - nu) Σ |u|² / (J l s) + lambda Σ |weight|², where u is
 * the imbalance of one of J groups in its l last periods before treatment, L the most of these, and
 * p and s are what the two imbalances come to without pooling. The dual has the weights as max(0,
 * d'w + level) with d a donor less its group's mean; Newton steps with line search go over one
 * common vector, after each group's own is eliminated.
 */
final class PooledWeights {
  private static final int STEPS = 200;

  /**
   * One treated group.
   *
   * @param donors donors × periods, the last ones before treatment
   * @param target sum over the treated in the same periods
   * @param treated how many they are; the weights sum to it
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  record Group(double[][] donors, double[] target, int treated) {}

  private final List<Group> groups;
  private final double[][][] gap;
  private final double lambda;
  private final double common;
  private final double[] own;
  private final int most;

  PooledWeights(List<Group> groups, double nu, double lambda, PooledSolution.Scale scale) {
    this.groups = groups;
    this.lambda = lambda;
    this.most = groups.stream().mapToInt(g -> g.target().length).max().orElse(0);
    double count = groups.size();
    this.common = nu / (most * count * count * scale.pooled());
    this.own =
        groups.stream()
            .mapToDouble(g -> (1 - nu) / (g.target().length * count * scale.single()))
            .toArray();
    this.gap = new double[groups.size()][][];
    Parallel.each(groups.size(), j -> gap[j] = gaps(groups.get(j)));
  }

  private static double[][] gaps(Group group) {
    double[][] gap = new double[group.donors().length][];
    for (int i = 0; i < gap.length; i++) {
      gap[i] = group.donors()[i].clone();
      for (int t = 0; t < gap[i].length; t++) {
        gap[i][t] -= group.target()[t] / group.treated();
      }
    }
    return gap;
  }

  /**
   * Solves.
   *
   * @param near the solution of a problem nearby, or null
   */
  PooledSolution solve(PooledSolution near) {
    int count = groups.size();
    Point at = new Point(new double[most], new double[count][], new double[count], count);
    for (int j = 0; j < count; j++) {
      boolean known = near != null;
      at.slope[j] = known ? near.slope()[j] : new double[groups.get(j).target().length];
      at.level[j] = known ? near.level()[j] : 1;
    }
    double[][] lean = new double[count][];
    leans(at, lean);
    Point now = null;
    double value = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      boolean[][] in = positive(lean);
      Point to = stationary(in);
      Point next = to;
      double found = leans(next, lean);
      double share = 1;
      while (now != null && found > value + 1e-12 * Math.abs(value) && share > 1e-9) {
        share /= 2;
        next = now.towards(to, share);
        found = leans(next, lean);
      }
      if (share == 1 && same(in, lean)) {
        return solution(next, lean);
      }
      now = next;
      value = found;
    }
    return solution(now, lean);
  }

  /** The common vector, each group's own (both over lambda), their sum w, and the levels. */
  private static final class Point {
    private final double[] pooled;
    private final double[][] slope;
    private final double[][] single;
    private final double[] level;

    Point(double[] pooled, double[][] slope, double[] level, int count) {
      this.pooled = pooled;
      this.slope = slope;
      this.level = level;
      this.single = new double[count][];
    }

    Point towards(Point to, double share) {
      Point point =
          new Point(
              mix(pooled, to.pooled, share),
              new double[slope.length][],
              mix(level, to.level, share),
              slope.length);
      for (int j = 0; j < slope.length; j++) {
        point.slope[j] = mix(slope[j], to.slope[j], share);
        point.single[j] = mix(single[j], to.single[j], share);
      }
      return point;
    }

    private static double[] mix(double[] from, double[] to, double share) {
      double[] mixed = new double[from.length];
      for (int t = 0; t < mixed.length; t++) {
        mixed[t] = from[t] + share * (to[t] - from[t]);
      }
      return mixed;
    }
  }

  /** Each donor's d'w + level, and the dual objective. */
  private double leans(Point at, double[][] lean) {
    double[] value = new double[groups.size()];
    Parallel.each(
        value.length,
        j -> {
          double[] w = at.slope[j];
          lean[j] = new double[gap[j].length];
          double sum = 0;
          for (int i = 0; i < lean[j].length; i++) {
            double s = at.level[j];
            for (int t = 0; t < w.length; t++) {
              s += gap[j][i][t] * w[t];
            }
            lean[j][i] = s;
            sum += s > 0 ? s * s : 0;
          }
          value[j] = sum / 2 - groups.get(j).treated() * at.level[j];
          value[j] += at.single[j] == null ? 0 : lambda / 2 * PooledSolution.squares(at.single[j]);
        });
    return Arrays.stream(value).sum() + lambda / 2 * PooledSolution.squares(at.pooled);
  }

  /** Which donors have weight; the foremost where none leans that way. */
  private static boolean[][] positive(double[][] lean) {
    boolean[][] in = new boolean[lean.length][];
    for (int j = 0; j < in.length; j++) {
      in[j] = new boolean[lean[j].length];
      int foremost = 0;
      for (int i = 0; i < in[j].length; i++) {
        in[j][i] = lean[j][i] > 0;
        foremost = lean[j][i] > lean[j][foremost] ? i : foremost;
      }
      in[j][foremost] = true;
    }
    return in;
  }

  private static boolean same(boolean[][] in, double[][] lean) {
    for (int j = 0; j < in.length; j++) {
      for (int i = 0; i < in[j].length; i++) {
        if (in[j][i] != lean[j][i] > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Where the dual objective is least if just these donors have weight. */
  private Point stationary(boolean[][] in) {
    int count = groups.size();
    double[][] mean = new double[count][];
    double[][][] share = new double[count][][];
    double[][] offset = new double[count][];
    Parallel.each(
        count,
        j -> {
          mean[j] = DonorSpread.mean(gap[j], in[j]);
          double[][] spread = DonorSpread.around(mean[j], gap[j], in[j]);
          int l = mean[j].length;
          double[][] matrix = new double[l][l];
          for (int t = 0; t < l; t++) {
            for (int s = 0; s < l; s++) {
              matrix[t][s] = own[j] / lambda * spread[t][s] + (t == s ? 1 : 0);
            }
          }
          Semidefinite factor = new Semidefinite(matrix);
          share[j] = new double[l][];
          for (int t = 0; t < l; t++) {
            share[j][t] = factor.solve(spread[t]);
          }
          double[] right = mean[j].clone();
          for (int t = 0; t < l; t++) {
            right[t] *= groups.get(j).treated();
          }
          offset[j] = factor.solve(right);
        });
    double[] pooled = pooled(share, offset);
    Point at = new Point(pooled, new double[count][], new double[count], count);
    for (int j = 0; j < count; j++) {
      int l = mean[j].length;
      double[] q = offset[j].clone();
      double[] w = new double[l];
      double[] z = new double[l];
      double level = groups.get(j).treated();
      for (int t = 0; t < l; t++) {
        for (int s = 0; s < l; s++) {
          q[t] += share[j][s][t] * Math.sqrt(common) * pooled[most - l + s];
        }
      }
      int n = 0;
      for (boolean b : in[j]) {
        n += b ? 1 : 0;
      }
      level /= n;
      for (int t = 0; t < l; t++) {
        z[t] = -Math.sqrt(own[j]) * q[t] / lambda;
        w[t] = Math.sqrt(own[j]) * z[t] + Math.sqrt(common) * pooled[most - l + t];
        level -= mean[j][t] * w[t];
      }
      at.slope[j] = w;
      at.single[j] = z;
      at.level[j] = level;
    }
    return at;
  }

  /** The common vector, each group's own being eliminated. */
  private double[] pooled(double[][][] share, double[][] offset) {
    double[][] matrix = new double[most][most];
    double[] right = new double[most];
    for (int j = 0; j < share.length; j++) {
      int l = offset[j].length;
      for (int t = 0; t < l; t++) {
        right[most - l + t] -= Math.sqrt(common) * offset[j][t];
        for (int s = 0; s < l; s++) {
          matrix[most - l + t][most - l + s] += common * share[j][s][t];
        }
      }
    }
    for (int t = 0; t < most; t++) {
      matrix[t][t] += lambda;
    }
    return new Semidefinite(matrix).solve(right);
  }

  private PooledSolution solution(Point at, double[][] lean) {
    double[][] weight = new double[lean.length][];
    double[][] imbalance = new double[lean.length][];
    for (int j = 0; j < weight.length; j++) {
      Group group = groups.get(j);
      double sum = Arrays.stream(lean[j]).map(v -> Math.max(0, v)).sum();
      weight[j] = Arrays.stream(lean[j]).map(v -> Math.max(0, v) * group.treated() / sum).toArray();
      imbalance[j] = group.target().clone();
      for (int i = 0; i < weight[j].length; i++) {
        for (int t = 0; t < imbalance[j].length && weight[j][i] > 0; t++) {
          imbalance[j][t] -= weight[j][i] * group.donors()[i][t];
        }
      }
    }
    return new PooledSolution(weight, imbalance, at.slope, at.level);
  }
}
