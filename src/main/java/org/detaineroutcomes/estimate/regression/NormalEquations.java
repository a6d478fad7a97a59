package org.detaineroutcomes.estimate.regression;

import java.util.Arrays;
import org.detaineroutcomes.stats.Multiples;
import org.detaineroutcomes.stats.Parallel;

/**
 * Symmetric normal equations whose rows begin late: the lower triangle is kept from the first
 * nonzero of each row on, and so is its factor. A position that the ones before it explain is
 * skipped.
 */
final class NormalEquations {
  private static final double COLLINEAR = 1e-10;
  private static final int BLOCK = 64;

  private final int[] place;
  private final int[] first;
  private final double[][] lower;
  private final double[] size;
  private final boolean[] nothing;
  private final boolean[] kept;
  private final boolean[] keptAt;

  /**
   * Empty equations.
   *
   * @param place where each unknown stands in the order of elimination
   * @param first first place with a nonzero in the row of each place
   */
  NormalEquations(int[] place, int[] first) {
    this.place = place;
    this.first = first;
    this.lower = new double[place.length][];
    for (int p = 0; p < place.length; p++) {
      lower[p] = new double[p - first[p] + 1];
    }
    this.size = new double[place.length];
    this.nothing = new boolean[place.length];
    this.kept = new boolean[place.length];
    this.keptAt = new boolean[place.length];
  }

  /** Adds to the product of two unknowns; call it once a pair. */
  void add(int a, int b, double value) {
    int p = Math.max(place[a], place[b]);
    int q = Math.min(place[a], place[b]);
    lower[p][q - first[p]] += value;
  }

  /** The least square that an unknown must keep, beyond a share of its own. */
  void require(int unknown, double least) {
    size[place[unknown]] = least;
  }

  /** Factors; from here on nothing can be added. */
  void factor() {
    for (int start = 0; start < lower.length; start += BLOCK) {
      int block = start;
      int end = Math.min(start + BLOCK, lower.length);
      // What the rows above the block explain, each row on its own; then the rows inside it.
      Parallel.each(block == 0 ? 1 : end - block, i -> eliminate(block + i, 0, block));
      for (int p = block; p < end; p++) {
        eliminate(p, block, p);
        keep(p);
      }
    }
    for (int u = 0; u < place.length; u++) {
      kept[u] = keptAt[place[u]];
    }
  }

  /** Divides the products of a row with the places from the first to before the last by them. */
  private void eliminate(int p, int least, int last) {
    double[] row = lower[p];
    int from = first[p];
    for (int k = Math.max(from, least); k < last; k++) {
      if (!keptAt[k]) {
        row[k - from] = 0;
        continue;
      }
      double[] other = lower[k];
      double s = row[k - from];
      for (int m = Math.max(from, first[k]); m < k; m++) {
        s -= row[m - from] * other[m - first[k]];
      }
      row[k - from] = s / other[k - first[k]];
    }
  }

  private void keep(int p) {
    double[] row = lower[p];
    double own = row[p - first[p]];
    double left = own;
    for (int k = 0; k < p - first[p]; k++) {
      left -= row[k] * row[k];
    }
    nothing[p] = !(own > COLLINEAR * size[p]);
    keptAt[p] = own > 0 && left > COLLINEAR * Math.max(own, size[p]);
    row[p - first[p]] = keptAt[p] ? Math.sqrt(left) : 0;
  }

  /** Whether an unknown was not skipped. */
  boolean has(int unknown) {
    return kept[unknown];
  }

  /** Whether an unknown is nothing by itself, whatever stands before it. */
  boolean isNothing(int unknown) {
    return nothing[place[unknown]];
  }

  /** Solves; zero at what was skipped. */
  double[] solve(double[] right) {
    double[][] column =
        Arrays.stream(right).mapToObj(r -> new double[] {r}).toArray(double[][]::new);
    return Arrays.stream(solve(column)).mapToDouble(r -> r[0]).toArray();
  }

  /**
   * Solves for many right-hand sides at once; the digits of one do not depend on the others.
   *
   * @param right a row an unknown, a column a side
   */
  double[][] solve(double[][] right) {
    int n = place.length;
    int sides = n == 0 ? 0 : right[0].length;
    double[][] result = new double[n][sides];
    int blocks = Math.max(1, (sides + BLOCK - 1) / BLOCK);
    Parallel.split(
        sides,
        blocks,
        (block, from, to) -> {
          double[][] x = new double[n][];
          for (int u = 0; u < n; u++) {
            x[place[u]] = Arrays.copyOfRange(right[u], from, to);
          }
          substitute(x, to - from);
          for (int u = 0; u < n; u++) {
            if (kept[u]) {
              System.arraycopy(x[place[u]], 0, result[u], from, to - from);
            }
          }
        });
    return result;
  }

  private void substitute(double[][] x, int sides) {
    for (int p = 0; p < x.length; p++) {
      if (!keptAt[p]) {
        Arrays.fill(x[p], 0);
        continue;
      }
      double[] row = lower[p];
      int from = first[p];
      int m = from;
      for (; m + 3 < p; m += 4) {
        int at = m - from;
        Multiples.add(
            x[p],
            sides,
            -row[at],
            x[m],
            -row[at + 1],
            x[m + 1],
            -row[at + 2],
            x[m + 2],
            -row[at + 3],
            x[m + 3]);
      }
      for (; m < p; m++) {
        Multiples.add(x[p], sides, -row[m - from], x[m]);
      }
      divide(x[p], row[p - from]);
    }
    for (int p = x.length - 1; p >= 0; p--) {
      if (keptAt[p]) {
        double[] row = lower[p];
        divide(x[p], row[p - first[p]]);
        for (int m = first[p]; m < p; m++) {
          Multiples.add(x[m], sides, -row[m - first[p]], x[p]);
        }
      }
    }
  }

  private static void divide(double[] values, double by) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= by;
    }
  }

  /** The places of unknowns that keep their order. */
  static int[] inOrder(int count) {
    int[] place = new int[count];
    Arrays.setAll(place, i -> i);
    return place;
  }
}
