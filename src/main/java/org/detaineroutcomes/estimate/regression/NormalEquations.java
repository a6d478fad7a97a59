package org.detaineroutcomes.estimate.regression;

import java.util.Arrays;

/**
 * Symmetric normal equations whose rows begin late: the lower triangle is kept from the first
 * nonzero of each row on, and so is its factor. A position that the ones before it explain is
 * skipped.
 */
final class NormalEquations {
  private static final double COLLINEAR = 1e-10;

  private final int[] place;
  private final int[] first;
  private final double[][] lower;
  private final double[] size;
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
    for (int p = 0; p < lower.length; p++) {
      double[] row = lower[p];
      int from = first[p];
      double own = row[p - from];
      double left = own;
      for (int k = from; k < p; k++) {
        if (!keptAt[k]) {
          row[k - from] = 0;
          continue;
        }
        double[] other = lower[k];
        int start = Math.max(from, first[k]);
        double s = row[k - from];
        for (int m = start; m < k; m++) {
          s -= row[m - from] * other[m - first[k]];
        }
        double l = s / other[k - first[k]];
        row[k - from] = l;
        left -= l * l;
      }
      keptAt[p] = own > 0 && left > COLLINEAR * Math.max(own, size[p]);
      row[p - from] = keptAt[p] ? Math.sqrt(left) : 0;
    }
    for (int u = 0; u < place.length; u++) {
      kept[u] = keptAt[place[u]];
    }
  }

  /** Whether an unknown was not skipped. */
  boolean has(int unknown) {
    return kept[unknown];
  }

  /** Solves; zero at what was skipped. */
  double[] solve(double[] right) {
    int n = place.length;
    double[] x = new double[n];
    for (int u = 0; u < n; u++) {
      x[place[u]] = right[u];
    }
    for (int p = 0; p < n; p++) {
      if (!keptAt[p]) {
        x[p] = 0;
        continue;
      }
      double[] row = lower[p];
      int from = first[p];
      double s = x[p];
      for (int m = from; m < p; m++) {
        s -= row[m - from] * x[m];
      }
      x[p] = s / row[p - from];
    }
    for (int p = n - 1; p >= 0; p--) {
      if (!keptAt[p]) {
        continue;
      }
      double[] row = lower[p];
      int from = first[p];
      x[p] /= row[p - from];
      double value = x[p];
      for (int m = from; m < p; m++) {
        x[m] -= row[m - from] * value;
      }
    }
    double[] result = new double[n];
    for (int u = 0; u < n; u++) {
      result[u] = keptAt[place[u]] ? x[place[u]] : 0;
    }
    return result;
  }

  /** The places of unknowns that keep their order. */
  static int[] inOrder(int count) {
    int[] place = new int[count];
    Arrays.setAll(place, i -> i);
    return place;
  }
}
