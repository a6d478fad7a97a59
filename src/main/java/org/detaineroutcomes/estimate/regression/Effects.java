package org.detaineroutcomes.estimate.regression;

import java.util.Arrays;

/**
 * Two sets of fixed effects of rows sorted by the first.
 *
 * @param start rows of level {@code i} of the first set are {@code start[i]} to {@code start[i+1]}
 * @param second level of the second set, row by row
 * @param seconds number of levels of the second set
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record Effects(int[] start, int[] second, int seconds) {

  /** Number of levels of the first set. */
  public int firsts() {
    return start.length - 1;
  }

  /** Level of the first set, row by row. */
  public int[] first() {
    int[] first = new int[second.length];
    for (int i = 0; i < firsts(); i++) {
      Arrays.fill(first, start[i], start[i + 1], i);
    }
    return first;
  }

  /** Levels of the second set that occur. */
  public int secondsUsed() {
    boolean[] seen = new boolean[seconds];
    for (int s : second) {
      seen[s] = true;
    }
    int count = 0;
    for (boolean b : seen) {
      count += b ? 1 : 0;
    }
    return count;
  }

  /**
   * Rows that are not alone in one of their levels; repeated, for a row that goes may leave another
   * alone. A lone row fits itself and would only count.
   */
  public boolean[] notAlone() {
    boolean[] keep = new boolean[second.length];
    Arrays.fill(keep, true);
    int[] first = first();
    boolean changed = true;
    while (changed) {
      int[] a = new int[firsts()];
      int[] b = new int[seconds];
      for (int r = 0; r < keep.length; r++) {
        if (keep[r]) {
          a[first[r]]++;
          b[second[r]]++;
        }
      }
      changed = false;
      for (int r = 0; r < keep.length; r++) {
        if (keep[r] && (a[first[r]] == 1 || b[second[r]] == 1)) {
          keep[r] = false;
          changed = true;
        }
      }
    }
    return keep;
  }
}
