package org.detaineroutcomes.estimate;

import java.util.List;
import org.detaineroutcomes.stats.Covariance.Clustering;

/**
 * The treated part of a panel.
 *
 * @param units units that are treated in some period
 * @param clusters clusters that hold one of them, the fewer of two ways; the units where no cluster
 *     is named
 */
record TreatedSample(long units, long clusters) {
  static TreatedSample of(PanelData panel) {
    int[] unit = panel.unitOfRow();
    boolean[] treated = new boolean[panel.units().size()];
    for (int r = 0; r < unit.length; r++) {
      treated[unit[r]] |= panel.treated()[r] > 0;
    }
    long units = count(treated);
    List<Clustering> ways = panel.clusters();
    long clusters = ways.isEmpty() ? units : Long.MAX_VALUE;
    for (Clustering way : ways) {
      boolean[] holds = new boolean[way.count()];
      for (int r = 0; r < unit.length; r++) {
        holds[way.code()[r]] |= treated[unit[r]];
      }
      clusters = Math.min(clusters, count(holds));
    }
    return new TreatedSample(units, clusters);
  }

  private static long count(boolean[] marks) {
    long count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    return count;
  }
}
