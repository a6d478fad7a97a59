package org.detaineroutcomes.compare.arms;

import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.PolicyArm;

/**
 * Unit-periods of one unit and year with the same group and the same coverage.
 *
 * @param arm what law and practice say in them
 * @param firstLimit the first limit that covers a period of the unit; null: it never has one
 * @param side before or after that period; null: neither
 * @param coverage how each measure is known, by its position
 * @param counts sums, by position
 * @param bases sums, by position
 */
record ArmCell(
    String unit,
    String state,
    PolicyArm arm,
    PolicyArm firstLimit,
    GroupSpan side,
    int year,
    long unitPeriods,
    Known[] coverage,
    double[] counts,
    double[] bases) {

  /** How a measure is known in a unit-period. */
  enum Known {
    /** Not at all. */
    NOT,
    /** Every case is. */
    ALL,
    /** Some cases are: a number is there, and it is at least that. */
    IN_PART
  }

  Known known(int measure) {
    return coverage[measure];
  }
}
