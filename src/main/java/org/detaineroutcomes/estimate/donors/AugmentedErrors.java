package org.detaineroutcomes.estimate.donors;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.stats.Parallel;

/**
 * Intervals and p-values of one cohort from its own periods, with the strength of the ridge kept:
 * jackknife+ (Barber, Candès, Ramdas and Tibshirani 2021, Annals of Statistics 49) and conformal
 * inference by moving blocks (Chernozhukov, Wüthrich and Zhu 2021, Journal of the American
 * Statistical Association 116), as in the R package augsynth. They draw nothing.
 */
final class AugmentedErrors {
  private AugmentedErrors() {}

  /** How effects are tested. */
  enum Inference {
    /** Intervals: each period before adoption is left out and predicted. */
    JACKKNIFE_PLUS,
    /** P-values: residuals after adoption against those of other runs of periods. */
    CONFORMAL,
    /** Standard errors: each unit is left out. */
    JACKKNIFE,
    NONE
  }

  /** Intervals of the effect in each period after adoption, then of their mean. */
  static Interval[] jackknifePlus(AugmentedCohort cohort, double level) {
    int[] past = cohort.past();
    int[] after = cohort.after();
    double[][] low = new double[after.length + 1][past.length];
    double[][] high = new double[after.length + 1][past.length];
    Parallel.each(
        past.length,
        out -> {
          Augmented fit = cohort.over(IntStream.of(past).filter(t -> t != out).toArray());
          double error = Math.abs(fit.gap()[out]);
          for (int t = 0; t <= after.length; t++) {
            double effect = t < after.length ? fit.gap()[after[t]] : fit.mean(after);
            low[t][out] = effect - error;
            high[t][out] = effect + error;
          }
        });
    Interval[] intervals = new Interval[low.length];
    for (int t = 0; t < intervals.length; t++) {
      double tail = (1 - level) / 2;
      intervals[t] = new Interval(quantile(low[t], tail), quantile(high[t], 1 - tail));
    }
    return intervals;
  }

  /** The quantile between order statistics (Hyndman and Fan 1996, type 7). */
  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** P-values of no effect in each period after adoption, then of none in any. */
  static double[] conformal(AugmentedCohort cohort) {
    int[] past = cohort.past();
    int[] after = cohort.after();
    double[] p = new double[after.length + 1];
    Parallel.each(
        p.length,
        t -> {
          int[] tested = t < after.length ? new int[] {after[t]} : after;
          int[] all = IntStream.concat(IntStream.of(past), IntStream.of(tested)).toArray();
          p[t] = pValue(Augmented.at(cohort.over(all).gap(), all), tested.length);
        });
    return p;
  }

  /** Share of the runs of as many residuals, wrapped round, that are as large as the last. */
  private static double pValue(double[] residual, int length) {
    double own = run(residual, residual.length - length, length);
    int asLarge = 0;
    for (int from = 0; from < residual.length; from++) {
      asLarge += run(residual, from, length) >= own * (1 - 1e-10) ? 1 : 0;
    }
    return (double) asLarge / residual.length;
  }

  private static double run(double[] residual, int from, int length) {
    double sum = 0;
    for (int t = 0; t < length; t++) {
      sum += Math.abs(residual[(from + t) % residual.length]);
    }
    return sum;
  }
}
