package org.detaineroutcomes.compare;

import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.stats.Interval;

/** Estimates that are made outside the registry. */
public final class Rows {
  private Rows() {}

  /** A row without a number. */
  public static Estimate absent(
      String comparison, String outcome, String estimator, String specification, String term) {
    return row(
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
        null);
  }

  /** A number with an interval found without a standard error; what is not finite is absent. */
  static Estimate exact(
      Estimate of, String group, String period, double value, Interval interval, long units) {
    return row(
        of.comparison(),
        of.outcome(),
        of.estimator(),
        of.specification(),
        of.term(),
        group,
        period,
        of.eventTime(),
        finite(value),
        interval,
        units,
        units);
  }

  /** A number without an interval, of a cohort, a period and an event time. */
  static Estimate known(
      Estimate of, String cohort, String period, Integer eventTime, Double value, Long units) {
    return row(
        of.comparison(),
        of.outcome(),
        of.estimator(),
        of.specification(),
        of.term(),
        cohort,
        period,
        eventTime,
        value,
        null,
        null,
        units);
  }

  private static Estimate row(
      String comparison,
      String outcome,
      String estimator,
      String specification,
      String term,
      String cohort,
      String period,
      Integer eventTime,
      Double estimate,
      Interval interval,
      Long observations,
      Long units) {
    return new Estimate(
        comparison,
        outcome,
        estimator,
        specification,
        term,
        cohort,
        period,
        eventTime,
        estimate,
        null,
        null,
        null,
        interval == null ? null : finite(interval.low()),
        interval == null ? null : finite(interval.high()),
        null,
        null,
        null,
        observations,
        units,
        null);
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
