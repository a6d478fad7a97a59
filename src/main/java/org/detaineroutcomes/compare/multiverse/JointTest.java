package org.detaineroutcomes.compare.multiverse;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How often curves of treatments that were dealt out again are as far from zero as the actual one;
 * a p-value is never below 1 / (draws + 1).
 *
 * @param actual of the treatments as they were
 * @param draws how many deals
 * @param median p-value of the median effect
 * @param share p-value of the share with the sign of most that is set apart from zero
 * @param meanZ p-value of the mean of effects over errors
 */
record JointTest(CurveStatistics actual, int draws, double median, double share, double meanZ) {
  private static final double TIE = 1e-10;

  static JointTest of(CurveStatistics actual, List<CurveStatistics> dealt) {
    return new JointTest(
        actual,
        dealt.size(),
        pValue(actual, dealt, CurveStatistics::median),
        pValue(actual, dealt, CurveStatistics::share),
        pValue(actual, dealt, CurveStatistics::meanZ));
  }

  /** A deal that gives no statistic counts as one as far from zero. */
  private static double pValue(
      CurveStatistics actual,
      List<CurveStatistics> dealt,
      ToDoubleFunction<CurveStatistics> statistic) {
    double own = Math.abs(statistic.applyAsDouble(actual)) * (1 - TIE);
    long nearer =
        dealt.stream().filter(each -> Math.abs(statistic.applyAsDouble(each)) < own).count();
    return (1.0 + dealt.size() - nearer) / (1.0 + dealt.size());
  }
}
