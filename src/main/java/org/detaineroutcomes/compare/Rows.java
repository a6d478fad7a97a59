package org.detaineroutcomes.compare;

import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Group;
import org.detaineroutcomes.estimate.Specification;
import org.detaineroutcomes.estimate.Term;
import org.detaineroutcomes.model.result.EstimateUnit;
import org.detaineroutcomes.stats.Interval;

/** Estimates that are made outside the registry. */
public final class Rows {
  private Rows() {}

  /** A row without a number. */
  public static Estimate absent(
      String outcome, String estimator, Specification specification, Term term) {
    return new Estimate(
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
        EstimateUnit.OUTCOME,
        null,
        null,
        null,
        null,
        null);
  }

  /** A number with an interval found without a standard error; what is not finite is absent. */
  static Estimate exact(
      Estimate of, Group group, String period, double value, Interval interval, long units) {
    return new Estimate(
        of.outcome(),
        of.estimator(),
        of.specification(),
        of.term(),
        null,
        period,
        null,
        group,
        finite(value),
        null,
        null,
        null,
        interval == null ? null : finite(interval.low()),
        interval == null ? null : finite(interval.high()),
        null,
        null,
        null,
        of.unit(),
        units,
        units,
        null,
        null,
        null);
  }

  /** A number without an interval, of a cohort, a period and an event time. */
  static Estimate known(
      Estimate of, String cohort, String period, Integer eventTime, Double value, Long units) {
    return new Estimate(
        of.outcome(),
        of.estimator(),
        of.specification(),
        of.term(),
        cohort,
        period,
        eventTime,
        null,
        value,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        of.unit(),
        null,
        units,
        null,
        null,
        null);
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
