package org.detaineroutcomes.compare;

import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.stats.Interval;

/** Estimates that are made outside the registry, or said again under other names. */
final class Rows {
  private Rows() {}

  /** The same number under another outcome and group. */
  static Estimate relabel(Estimate row, String outcome, String group) {
    return new Estimate(
        row.comparison(),
        outcome,
        row.estimator(),
        row.specification(),
        row.term(),
        group,
        row.period(),
        row.eventTime(),
        row.estimate(),
        row.stdError(),
        row.statistic(),
        row.pValue(),
        row.confLow(),
        row.confHigh(),
        row.bandLow(),
        row.bandHigh(),
        row.weight(),
        row.nObs(),
        row.nUnits(),
        row.nClusters());
  }

  /** A row without a number. */
  static Estimate absent(
      String comparison, String outcome, String estimator, String specification, String term) {
    return new Estimate(
        comparison,
        outcome,
        estimator,
        specification,
        term,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** A number with an interval found without a standard error; what is not finite is absent. */
  static Estimate exact(
      Estimate of, String group, String period, double value, Interval interval, long units) {
    return new Estimate(
        of.comparison(),
        of.outcome(),
        of.estimator(),
        of.specification(),
        of.term(),
        group,
        period,
        of.eventTime(),
        finite(value),
        null,
        null,
        null,
        interval == null ? null : finite(interval.low()),
        interval == null ? null : finite(interval.high()),
        null,
        null,
        null,
        units,
        units,
        null);
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
