package org.detaineroutcomes.compare.arms;

import java.util.Optional;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.GroupMeasure;
import org.detaineroutcomes.model.result.GroupWeighting;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.model.result.Refusal;
import org.detaineroutcomes.stats.ExactIntervals;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.stats.LinearizedRatio;

/**
 * What a measure is in one group.
 *
 * @param count null if it is no sum
 * @param base null for a count alone
 * @param rate null for a count alone, or if it is refused
 * @param interval of the rate; null if there is none
 * @param method of the interval; null if there is none
 * @param refusal why there is no rate; null if there is one or none was asked for
 * @param byUnit what each unit moves the rate by; null without a rate
 */
record ArmLevel(
    long units,
    long unitPeriods,
    long inPart,
    Bound bound,
    Long count,
    Long base,
    Double rate,
    Interval interval,
    IntervalMethod method,
    Refusal refusal,
    LinearizedRatio byUnit) {
  static final double LEVEL = 0.95;

  /** The level of a sample; empty if the sample is, or if the measure is not weighed this way. */
  static Optional<ArmLevel> of(ArmMeasure measure, GroupWeighting weighting, ArmSample sample) {
    boolean mean = weighting == GroupWeighting.UNIT_MEAN;
    if (sample.isEmpty() || (measure.isMeanAlone() && !mean)) {
      return Optional.empty();
    }
    GroupMeasure of = measure.measure();
    if (of == GroupMeasure.DECLINES_CORRECTED_HIGH && sample.periodsInPart() > 0) {
      return Optional.empty(); // a highest number of some of the places bounds nothing
    }
    boolean rated = of.isRate() && sample.completePeriods() > 0;
    if (mean) {
      return rated && sample.base() > 0
          ? Optional.of(rated(measure, sample, LinearizedRatio.ofMeans(sample.complete()), true))
          : Optional.empty();
    }
    if (measure.isRefused()) {
      return Optional.of(refused(measure, sample, Refusal.DIFFERENT_COHORTS));
    }
    if (!of.isRate()) {
      return Optional.of(refused(measure, sample, null));
    }
    if (!rated) {
      return Optional.of(refused(measure, sample, Refusal.COVERAGE_INCOMPLETE));
    }
    if (sample.base() <= 0) {
      return Optional.of(refused(measure, sample, Refusal.EMPTY_BASE));
    }
    if (isShare(of) && sample.count() > sample.base()) {
      return Optional.of(refused(measure, sample, Refusal.DIFFERENT_COHORTS));
    }
    return Optional.of(rated(measure, sample, LinearizedRatio.ofSums(sample.complete()), false));
  }

  /** A count alone, with the unit-periods known in part unless a base stands beside it. */
  private static ArmLevel refused(ArmMeasure measure, ArmSample sample, Refusal refusal) {
    boolean hasBase = measure.base() != null && sample.completePeriods() > 0;
    long inPart = hasBase ? 0 : sample.periodsInPart();
    double count = sample.count() + (hasBase ? 0 : sample.countInPart());
    return new ArmLevel(
        hasBase ? sample.complete().size() : sample.units(),
        sample.completePeriods() + inPart,
        inPart,
        inPart > 0 ? Bound.AT_LEAST : Bound.EXACT,
        Math.round(count),
        hasBase ? Math.round(sample.base()) : null,
        null,
        null,
        null,
        refusal,
        null);
  }

  private static ArmLevel rated(
      ArmMeasure measure, ArmSample sample, LinearizedRatio perOne, boolean mean) {
    GroupMeasure of = measure.measure();
    long count = Math.round(sample.count());
    long base = Math.round(sample.base());
    IntervalMethod method = mean ? IntervalMethod.CLUSTERED_BY_UNIT : method(of);
    Interval interval =
        switch (method) {
          case CLOPPER_PEARSON -> ExactIntervals.clopperPearson(count, base, LEVEL);
          case GARWOOD -> ExactIntervals.garwood(count, (double) base, LEVEL);
          default -> perOne.interval();
        };
    boolean known = Double.isFinite(interval.low());
    return new ArmLevel(
        mean ? perOne.influence().size() : sample.complete().size(),
        sample.completePeriods(),
        0,
        Bound.EXACT,
        measure.isMeanAlone() ? null : (Long) count,
        measure.isMeanAlone() ? null : (Long) base,
        perOne.value() * of.scale(),
        known ? scaled(interval, of.scale()) : null,
        known ? method : null,
        null,
        perOne);
  }

  private static Interval scaled(Interval interval, int scale) {
    return new Interval(interval.low() * scale, interval.high() * scale);
  }

  private static boolean isShare(GroupMeasure measure) {
    return method(measure) == IntervalMethod.CLOPPER_PEARSON;
  }

  /** Counts of detainers are drawn one by one; offenses and days are full counts of their units. */
  private static IntervalMethod method(GroupMeasure measure) {
    return switch (measure) {
      case DECLINED_OF_KNOWN_OUTCOME, CITIZENS_RECORDED_BY_ICE, PERMANENT_RESIDENTS ->
          IntervalMethod.CLOPPER_PEARSON;
      case DETAINERS_OF_RESIDENTS -> IntervalMethod.GARWOOD;
      default -> IntervalMethod.CLUSTERED_BY_UNIT;
    };
  }
}
