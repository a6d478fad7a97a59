package org.detaineroutcomes.compare.arms;

import java.util.List;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.PolicyArm;

/**
 * Unit-periods of one unit and year with the same group and the same coverage.
 *
 * @param arm what law and practice say in them
 * @param firstLimit the first limit that covers a period of the unit; null: it never has one
 * @param side before or after that period; null: neither
 * @param population residents, the most of a period; null: not known
 * @param coverage how each measure is known, by its position
 * @param counts sums, by position
 * @param bases sums, by position
 */
@SuppressWarnings("ArrayRecordComponent") // read by position, never compared
record ArmCell(
    String unit,
    String state,
    PolicyArm arm,
    PolicyArm firstLimit,
    GroupSpan side,
    int year,
    long unitPeriods,
    Double population,
    List<Known> coverage,
    List<Double> counts,
    List<Double> bases) {

  /** How a measure is known in a unit-period. */
  enum Known {
    /** Not at all. */
    NOT(0),
    /** Every case is. */
    ALL(1),
    /** Some cases are: a number is there, and it is at least that. */
    IN_PART(2);

    private final int digit;

    Known(int digit) {
      this.digit = digit;
    }

    /** One digit, to the base of as many as there are constants. */
    long digit() {
      return digit;
    }

    /** The constant of a digit. */
    static Known of(long digit) {
      return digit == ALL.digit ? ALL : digit == IN_PART.digit ? IN_PART : NOT;
    }
  }

  Known known(int measure) {
    return coverage.get(measure);
  }
}
