package org.detaineroutcomes.estimate;

import java.util.Arrays;

/** Kept rows sorted by unit, then period; the order in the file decides nothing. */
final class RowOrder {
  private RowOrder() {}

  /** Numbers of the rows to keep, sorted. */
  static int[] of(PanelColumns.Names unit, PanelColumns.Periods time, boolean[] keep) {
    int[] rank = unit.ranks();
    int[] count = new int[unit.distinct() + 1];
    int kept = 0;
    boolean sorted = true;
    int previous = -1;
    for (int r = 0; r < keep.length; r++) {
      if (keep[r]) {
        kept++;
        count[rank[unit.code(r)] + 1]++;
        if (previous >= 0) {
          int step = Integer.compare(rank[unit.code(previous)], rank[unit.code(r)]);
          sorted &= step < 0 || (step == 0 && time.get(previous) < time.get(r));
        }
        previous = r;
      }
    }
    int[] order = new int[kept];
    int next = 0;
    if (sorted) {
      for (int r = 0; r < keep.length; r++) {
        if (keep[r]) {
          order[next++] = r;
        }
      }
      return order;
    }
    for (int u = 1; u < count.length; u++) {
      count[u] += count[u - 1];
    }
    long[] keys = new long[kept];
    int[] free = count.clone();
    for (int r = 0; r < keep.length; r++) {
      if (keep[r]) {
        keys[free[rank[unit.code(r)]]++] = ((long) time.get(r) << 32) | r;
      }
    }
    for (int u = 0; u + 1 < count.length; u++) {
      Arrays.sort(keys, count[u], count[u + 1]);
    }
    for (int i = 0; i < kept; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }
}
