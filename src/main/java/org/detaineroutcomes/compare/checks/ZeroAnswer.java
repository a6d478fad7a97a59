package org.detaineroutcomes.compare.checks;

import org.detaineroutcomes.estimate.Estimate;

/**
 * What a figure says of zero.
 *
 * @param sign −1, 0 or 1; null where there is no point
 * @param excludes whether the interval excludes zero; null where there is none
 */
record ZeroAnswer(Integer sign, Boolean excludes) {

  static ZeroAnswer of(Estimate row) {
    return of(Judged.Figure.of(row));
  }

  static ZeroAnswer of(Judged.Figure figure) {
    boolean open = figure.low() == null || figure.high() == null;
    return new ZeroAnswer(
        figure.estimate() == null ? null : (Integer) (int) Math.signum(figure.estimate()),
        open ? null : (Boolean) excludesZero(figure.low(), figure.high()));
  }

  private static boolean excludesZero(double low, double high) {
    return low > 0 || high < 0;
  }

  /** Whether the interval is there and excludes zero. */
  boolean isAnEffect() {
    return Boolean.TRUE.equals(excludes);
  }

  /** Whether the interval is there and includes zero. */
  boolean isNone() {
    return Boolean.FALSE.equals(excludes);
  }

  /** Whether both have a sign other than zero, and not the same. */
  boolean turns(ZeroAnswer other) {
    return sign != null && other.sign != null && sign * other.sign < 0;
  }

  /** Whether the signs differ, or one interval excludes zero and the other includes it. */
  boolean differs(ZeroAnswer other) {
    return turns(other)
        || (excludes != null && other.excludes != null && !excludes.equals(other.excludes));
  }
}
