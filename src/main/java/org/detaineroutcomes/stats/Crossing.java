package org.detaineroutcomes.stats;

import java.util.function.DoubleUnaryOperator;

/** Where the p-value of a test crosses its level on both sides of an estimate. */
public final class Crossing {
  private static final double FARTHEST = 1000;

  private Crossing() {}

  /**
   * The nulls that are not rejected; an end that is not found within a thousand {@code scale} is
   * infinite.
   *
   * @param scale first step, such as a standard error
   * @param margin the p-value of a null less the level of the test
   */
  public static Interval interval(double estimate, double scale, DoubleUnaryOperator margin) {
    return new Interval(end(estimate, -scale, margin), end(estimate, scale, margin));
  }

  private static double end(double estimate, double step, DoubleUnaryOperator margin) {
    double inside = estimate;
    double outside = estimate + step;
    double reach = 1;
    while (margin.applyAsDouble(outside) > 0) {
      inside = outside;
      reach *= Math.sqrt(2);
      if (reach > FARTHEST) {
        return step > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      }
      outside = estimate + reach * step;
    }
    for (int i = 0; i < 60 && Math.abs(outside - inside) > 1e-12 * Math.abs(step); i++) {
      double middle = (inside + outside) / 2;
      if (margin.applyAsDouble(middle) > 0) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }
}
