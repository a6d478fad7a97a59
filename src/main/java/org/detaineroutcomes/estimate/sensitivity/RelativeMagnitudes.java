package org.detaineroutcomes.estimate.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.stats.Matrices;
import org.detaineroutcomes.stats.Parallel;

/**
 * Bounds of an effect when trends may differ after treatment from one period to the next by at most
 * Mbar times the largest such difference before (Rambachan and Roth 2023, Review of Economic
 * Studies 90), with the least-favourable hybrid of the conditional test. Where the largest
 * difference lies and which sign it has are unknown: the set is the union over both.
 */
public final class RelativeMagnitudes {
  private static final int GRID = 400;
  private static final double REACH = 20;
  private static final int FARTHER = 20;

  private final EventPath path;
  private final double[] target;
  private final double alpha;

  /**
   * Prepares the bounds of one target.
   *
   * @param target weights on the coefficients after treatment
   * @param level such as 0.95
   */
  public RelativeMagnitudes(EventPath path, double[] target, double level) {
    this.path = path;
    this.target = target;
    this.alpha = 1 - level;
    if (path.after() < 2) {
      throw new IllegalArgumentException(
          "Cannot bound by relative magnitudes: two coefficients after treatment are needed");
    }
  }

  /** The smallest interval that holds every value not rejected for {@code mbar}, at least 0. */
  public Interval interval(double mbar) {
    int before = path.before();
    double centre = 0;
    double[] all = new double[path.estimate().length];
    for (int t = 0; t < target.length; t++) {
      all[before + t] = target[t];
      centre += target[t] * path.estimate()[before + t];
    }
    double deviation = Math.sqrt(Matrices.quadratic(path.variance(), all));
    Interval[] parts = new Interval[2 * before];
    double at = centre;
    Parallel.each(
        parts.length,
        i -> parts[i] = accepted(restriction(i / 2, i % 2 == 0 ? 1 : -1, mbar), at, deviation));
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Interval part : parts) {
      low = Math.min(low, part.low());
      high = Math.max(high, part.high());
    }
    return new Interval(low, high);
  }

  /** Inequalities {@code row · delta ≤ 0} when the largest step before is the one numbered. */
  private double[][] restriction(int step, int sign, double mbar) {
    int before = path.before();
    int after = path.after();
    double[] most = difference(step);
    List<double[]> rows = new ArrayList<>();
    for (int s = 0; s < before + after; s++) {
      double[] d = difference(s);
      double factor = s < before ? 1 : mbar;
      for (int direction = -1; direction <= 1; direction += 2) {
        double[] row = new double[d.length];
        double size = 0;
        for (int t = 0; t < row.length; t++) {
          row[t] = direction * d[t] - factor * sign * most[t];
          size += row[t] * row[t];
        }
        if (size > 1e-10) {
          rows.add(row);
        }
      }
    }
    return rows.toArray(double[][]::new);
  }

  /** The step from one period to the next, the reference period being zero. */
  private double[] difference(int step) {
    int before = path.before();
    double[] d = new double[path.estimate().length];
    int from = step < before ? step : step - 1;
    int to = step < before ? step + 1 : step;
    // The reference period lies between the last before and the first after.
    if (step == before - 1) {
      d[before - 1] = -1;
    } else if (step == before) {
      d[before] = 1;
    } else {
      d[from] = -1;
      d[to] = 1;
    }
    return d;
  }

  /** The values of the target that the test does not reject. */
  private Interval accepted(double[][] restriction, double centre, double deviation) {
    int before = path.before();
    double[][] basis = basis();
    List<double[]> used = new ArrayList<>();
    for (double[] row : restriction) {
      if (Arrays.stream(row, before, row.length).anyMatch(v -> v != 0)) {
        used.add(row);
      }
    }
    int n = used.size();
    int k = path.after() - 1;
    double[] y = new double[n];
    double[] own = new double[n];
    double[][] nuisance = new double[n][k];
    double[][] variance = new double[n][n];
    for (int i = 0; i < n; i++) {
      double[] a = used.get(i);
      for (int t = 0; t < a.length; t++) {
        y[i] += a[t] * path.estimate()[t];
      }
      for (int t = 0; t < path.after(); t++) {
        own[i] += a[before + t] * basis[t][0];
        for (int j = 0; j < k; j++) {
          nuisance[i][j] += a[before + t] * basis[t][j + 1];
        }
      }
      for (int m = 0; m < n; m++) {
        double[] b = used.get(m);
        for (int s = 0; s < a.length; s++) {
          for (int t = 0; t < a.length; t++) {
            variance[i][m] += a[s] * path.variance()[s][t] * b[t];
          }
        }
      }
    }
    ConditionalTest test = new ConditionalTest(nuisance, variance, alpha);
    double step = 2 * REACH * deviation / GRID;
    double from = centre - REACH * deviation;
    int low = GRID + 1;
    int high = -1;
    for (int g = 0; g <= GRID; g++) {
      if (!test.rejects(moments(y, own, from + g * step))) {
        low = Math.min(low, g);
        high = g;
      }
    }
    if (low > high) {
      return new Interval(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
    return new Interval(
        edge(test, y, own, from + low * step, -step, low == 0),
        edge(test, y, own, from + high * step, step, high == GRID));
  }

  /**
   * The last value accepted, from the last one on the grid.
   *
   * @param step to the next value of the grid
   * @param goesOn whether the grid ends here: the set goes on, and is followed
   */
  private static double edge(
      ConditionalTest test,
      double[] y,
      double[] own,
      double accepted,
      double step,
      boolean goesOn) {
    double in = accepted;
    double out = in + step;
    int halvings = 20;
    for (int i = 1; goesOn && i <= FARTHER && !test.rejects(moments(y, own, out)); i++) {
      in = out;
      out = in + Math.scalb(step, i);
      halvings++;
    }
    for (int i = 0; i < halvings; i++) {
      double middle = (in + out) / 2;
      if (test.rejects(moments(y, own, middle))) {
        out = middle;
      } else {
        in = middle;
      }
    }
    return in;
  }

  private static double[] moments(double[] y, double[] own, double value) {
    double[] moved = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      moved[i] = y[i] - own[i] * value;
    }
    return moved;
  }

  /** Inverse of a square matrix whose first row is the target: column 0 belongs to it. */
  private double[][] basis() {
    int n = target.length;
    int lead = 0;
    for (int t = 0; t < n; t++) {
      lead = Math.abs(target[t]) > Math.abs(target[lead]) ? t : lead;
    }
    // Rows of the matrix: the target, then every coefficient but the lead.
    double[][] inverse = new double[n][n];
    int column = 1;
    inverse[lead][0] = 1 / target[lead];
    for (int t = 0; t < n; t++) {
      if (t != lead) {
        inverse[t][column] = 1;
        inverse[lead][column] = -target[t] / target[lead];
        column++;
      }
    }
    return inverse;
  }
}
