package org.detaineroutcomes.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The counts of one unit in the order of their periods, and the steps that break with the rest.
 *
 * @param counts the counts; none is negative
 */
record CountHistory(List<Long> counts) {
  private static final double FLOOR = Math.log(2);
  private static final double SPREAD = 5;
  private static final double NORMAL = 3.29;

  /**
   * A count that falls or rises by more than the history allows.
   *
   * @param at its position among the counts, at least 1
   * @param otherSteps steps that it was judged by
   * @param usual median size of these as a factor
   * @param least the lowest count allowed
   * @param most the highest count allowed
   */
  record Break(int at, int otherSteps, double usual, double least, double most) {}

  /** Every break, in order; none where a unit has fewer than two steps. */
  List<Break> breaks() {
    List<Break> breaks = new ArrayList<>();
    for (int at = 1; at < counts.size() && counts.size() > 2; at++) {
      double before = counts.get(at - 1) + 1.0;
      double now = counts.get(at) + 1.0;
      double usual = usual(at);
      double allowed = FLOOR + SPREAD * usual + NORMAL * Math.sqrt(1 / before + 1 / now);
      if (Math.abs(Math.log(now / before)) > allowed) {
        breaks.add(
            new Break(
                at,
                counts.size() - 2,
                Math.exp(usual),
                Math.max(0, before * Math.exp(-allowed) - 1),
                before * Math.exp(allowed) - 1));
      }
    }
    return breaks;
  }

  /** Median size of the steps other than the one given. */
  private double usual(int without) {
    double[] sizes =
        IntStream.range(1, counts.size())
            .filter(at -> at != without)
            .mapToDouble(
                at -> Math.abs(Math.log((counts.get(at) + 1.0) / (counts.get(at - 1) + 1))))
            .sorted()
            .toArray();
    int half = sizes.length / 2;
    return sizes.length % 2 == 1 ? sizes[half] : (sizes[half - 1] + sizes[half]) / 2;
  }
}
