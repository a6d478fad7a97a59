package org.detaineroutcomes.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Step-down p-values that use how the tests hang together (Romano and Wolf 2005, Econometrica 73;
 * Clarke, Romano and Wolf 2020, Stata Journal 20): each test is held against the largest statistic,
 * drawn under the null, among those not yet rejected. Family-wise error is kept.
 */
public final class StepDown {
  private StepDown() {}

  /**
   * The adjusted p-values, in the order given.
   *
   * @param statistic t statistics
   * @param draws the same statistics drawn under the null, {@code draws[draw][test]}
   */
  public static double[] adjust(double[] statistic, double[][] draws) {
    int n = statistic.length;
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -Math.abs(statistic[k])))
            .mapToInt(k -> k)
            .toArray();
    double[] adjusted = new double[n];
    double running = 0;
    for (int rank = 0; rank < n; rank++) {
      double own = Math.abs(statistic[order[rank]]);
      int asFar = 0;
      for (double[] draw : draws) {
        double most = 0;
        for (int later = rank; later < n; later++) {
          most = Math.max(most, Math.abs(draw[order[later]]));
        }
        asFar += most >= own ? 1 : 0;
      }
      running = Math.max(running, (1.0 + asFar) / (1.0 + draws.length));
      adjusted[order[rank]] = running;
    }
    return adjusted;
  }
}
