package org.detaineroutcomes.publish.crime;

import org.detaineroutcomes.publish.material.EstimateLine;

/** Differences of logarithms are printed as a change in per cent. */
final class Relative {
  private Relative() {}

  /** Log points as per cent, everything else as it is; null stays null. */
  static Double shown(EstimateLine line, Double value) {
    return value == null || !line.isRelative() ? value : (Double) (100 * Math.expm1(value));
  }
}
