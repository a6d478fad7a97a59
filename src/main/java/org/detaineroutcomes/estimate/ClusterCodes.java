package org.detaineroutcomes.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detaineroutcomes.stats.Covariance.Clustering;

/**
 * The clusters of the rows of a panel, by each column that was named.
 *
 * @param codes one array a column, one code a row
 * @param counts how many codes a column has
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
record ClusterCodes(int[][] codes, int[] counts) {

  List<Clustering> clusterings() {
    List<Clustering> all = new ArrayList<>();
    for (int c = 0; c < codes.length; c++) {
      all.add(Clustering.compact(codes[c], counts[c]));
    }
    return all;
  }

  /** The same for some of the rows. */
  ClusterCodes at(int[] rows) {
    return new ClusterCodes(
        Arrays.stream(codes).map(c -> PanelRows.pick(c, rows)).toArray(int[][]::new), counts);
  }

  /** A row for each of {@code periods} periods of every unit, whose rows start at {@code start}. */
  ClusterCodes completed(int[] start, int periods) {
    int units = start.length - 1;
    int[][] all = new int[codes.length][units * periods];
    for (int c = 0; c < all.length; c++) {
      for (int u = 0; u < units; u++) {
        Arrays.fill(all[c], u * periods, (u + 1) * periods, codes[c][start[u]]);
      }
    }
    return new ClusterCodes(all, counts);
  }
}
