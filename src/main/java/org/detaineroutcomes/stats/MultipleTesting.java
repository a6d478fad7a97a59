package org.detaineroutcomes.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Adjusted p-values of a family of tests. */
public enum MultipleTesting {
  /** False discovery rate (Benjamini &amp; Hochberg 1995). */
  BENJAMINI_HOCHBERG,
  /** False discovery rate under any dependence (Benjamini &amp; Yekutieli 2001). */
  BENJAMINI_YEKUTIELI,
  /** Family-wise error, step down (Holm 1979). */
  HOLM,
  /** Family-wise error, step up (Hochberg 1988). */
  HOCHBERG,
  /** Family-wise error in one step. */
  BONFERRONI;

  /** The adjusted p-values, in the order given. */
  public double[] adjust(double[] p) {
    int n = p.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] adjusted = new double[n];
    if (this == BONFERRONI || this == HOLM) {
      double running = 0;
      for (int rank = 0; rank < n; rank++) {
        double scaled = p[order[rank]] * (this == BONFERRONI ? n : n - rank);
        running = this == BONFERRONI ? scaled : Math.max(running, scaled);
        adjusted[order[rank]] = Math.min(1, running);
      }
      return adjusted;
    }
    double harmonic = IntStream.rangeClosed(1, n).mapToDouble(i -> 1.0 / i).sum();
    double running = Double.POSITIVE_INFINITY;
    for (int rank = n - 1; rank >= 0; rank--) {
      double factor =
          switch (this) {
            case HOCHBERG -> n - rank;
            case BENJAMINI_YEKUTIELI -> harmonic * n / (rank + 1);
            default -> (double) n / (rank + 1);
          };
      running = Math.min(running, p[order[rank]] * factor);
      adjusted[order[rank]] = Math.min(1, running);
    }
    return adjusted;
  }
}
