package org.detaineroutcomes.compare.arms;

import java.util.Optional;
import org.detaineroutcomes.model.result.IntervalMethod;
import org.detaineroutcomes.stats.ExactTests;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.stats.MoverIntervals;

/**
 * The rate of one group beside that of another: levels, no effect.
 *
 * @param difference first less second
 * @param ratio first over second; null if the second is 0
 * @param ofDifference null if there is none
 * @param ofRatio null if there is none; its upper end may be infinite
 */
record ArmContrast(
    double difference,
    Interval ofDifference,
    IntervalMethod differenceMethod,
    Double ratio,
    Interval ofRatio,
    IntervalMethod ratioMethod) {

  /** Narrower than this share of the rates is no spread between pairs. */
  private static final double ROUNDING = 1e-9;

  /** Both groups by a scale; empty if one has no rate. */
  static Optional<ArmContrast> of(ArmLevel first, ArmLevel second, int scale) {
    if (first.rate() == null || second.rate() == null) {
      return Optional.empty();
    }
    Double ratio = second.rate() > 0 ? (Double) (first.rate() / second.rate()) : null;
    double difference = first.rate() - second.rate();
    if (first.interval() == null || second.interval() == null) {
      return Optional.of(new ArmContrast(difference, null, null, ratio, null, null));
    }
    if (first.method() == IntervalMethod.CLUSTERED_BY_UNIT) {
      Interval spread = first.byUnit().difference(second.byUnit());
      boolean positive = ratio != null && ratio > 0;
      return Optional.of(
          new ArmContrast(
              difference,
              new Interval(spread.low() * scale, spread.high() * scale),
              first.method(),
              ratio,
              positive ? first.byUnit().ratio(second.byUnit()) : null,
              positive ? first.method() : null));
    }
    Interval ofRatio = ratio == null ? null : ratio(first, second);
    return Optional.of(
        new ArmContrast(
            difference,
            MoverIntervals.difference(
                first.rate(), first.interval(), second.rate(), second.interval()),
            IntervalMethod.MOVER,
            ratio,
            ofRatio,
            ofRatio == null
                ? null
                : first.method() == IntervalMethod.GARWOOD
                    ? IntervalMethod.CONDITIONAL_BINOMIAL
                    : IntervalMethod.MOVER));
  }

  /**
   * The two sides of matched pairs, whose intervals rest on the spread between pairs; empty if one
   * has no rate.
   */
  static Optional<ArmContrast> ofPairs(ArmLevel first, ArmLevel second, int scale) {
    if (first.rate() == null || second.rate() == null) {
      return Optional.empty();
    }
    Interval difference = first.byUnit().difference(second.byUnit());
    double rounding = ROUNDING * (first.rate() + second.rate()) / scale;
    boolean spread = difference.high() - difference.low() > rounding;
    Double ratio = second.rate() > 0 ? (Double) (first.rate() / second.rate()) : null;
    Interval ofRatio =
        spread && ratio != null && ratio > 0 ? first.byUnit().ratio(second.byUnit()) : null;
    return Optional.of(
        new ArmContrast(
            first.rate() - second.rate(),
            spread ? new Interval(difference.low() * scale, difference.high() * scale) : null,
            spread ? IntervalMethod.CLUSTERED_BY_PAIR : null,
            ratio,
            ofRatio,
            ofRatio == null ? null : IntervalMethod.CLUSTERED_BY_PAIR));
  }

  private static Interval ratio(ArmLevel first, ArmLevel second) {
    if (first.method() == IntervalMethod.GARWOOD) {
      return ExactTests.rateRatio(
              first.count(),
              first.base().doubleValue(),
              second.count(),
              second.base().doubleValue(),
              ArmLevel.LEVEL)
          .interval();
    }
    return first.rate() == 0
        ? null
        : MoverIntervals.ratio(first.rate(), first.interval(), second.rate(), second.interval());
  }
}
