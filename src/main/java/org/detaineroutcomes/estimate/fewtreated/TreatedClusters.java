package org.detaineroutcomes.estimate.fewtreated;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Clusters;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.stats.Covariance.Clustering;

/**
 * How much of the treated side each cluster carries.
 *
 * @param cluster of each unit, by the coarser clusters that are named; the units where there are
 *     none, and the way with fewer treated clusters where there are two
 * @param share of each cluster in the treated rows, by their weight
 */
@SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
public record TreatedClusters(int[] cluster, double[] share) {
  /** Below about so many equal treated clusters, cluster-robust errors are too small. */
  public static final int FEW = 10;

  private static final double ROUNDING = 1e-9;

  /** The clusters of a panel. */
  public static TreatedClusters of(PanelData panel) {
    int units = panel.units().size();
    List<Clustering> ways = Clusters.ofUnits(panel);
    TreatedClusters fewest = null;
    for (Clustering way : ways) {
      TreatedClusters of = of(panel, way);
      fewest = fewest == null || of.treated() < fewest.treated() ? of : fewest;
    }
    return fewest == null
        ? of(panel, new Clustering(IntStream.range(0, units).toArray(), units))
        : fewest;
  }

  private static TreatedClusters of(PanelData panel, Clustering way) {
    double[] share = new double[way.count()];
    double total = 0;
    for (int u = 0; u < panel.units().size(); u++) {
      for (int r = panel.start()[u]; r < panel.start()[u + 1]; r++) {
        double w = panel.treated()[r] * (panel.weights() == null ? 1 : panel.weights()[r]);
        share[way.code()[u]] += w;
        total += w;
      }
    }
    double all = total;
    return new TreatedClusters(
        way.code(), Arrays.stream(share).map(s -> all == 0 ? 0 : s / all).toArray());
  }

  /** Clusters with a treated row. */
  public int treated() {
    return (int) Arrays.stream(share).filter(s -> s > 0).count();
  }

  /** Clusters without a treated row. */
  public int untreated() {
    return share.length - treated();
  }

  /**
   * How many equal clusters would carry the treated side as evenly: one over the sum of squares.
   */
  public double effective() {
    double squares = Arrays.stream(share).map(s -> s * s).sum();
    return squares == 0 ? 0 : 1 / squares;
  }

  /** The largest share. */
  public double largest() {
    return Arrays.stream(share).max().orElse(0);
  }

  /** Whether the treated side rests on too few clusters for errors that rest on many. */
  public boolean areFew() {
    return treated() > 0 && effective() < FEW - ROUNDING;
  }

  boolean isTreated(int unit) {
    return share[cluster[unit]] > 0;
  }
}
