package org.detaineroutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MoverIntervalsTest {
  private static final Interval THREE_BELOW_FOUR_ABOVE = new Interval(7, 14);
  private static final Interval THREE_BELOW_FOUR_ABOVE_TOO = new Interval(2, 9);

  @Test
  void distancesToTheEndsAreAddedAsTheSidesOfARightTriangle() {
    Interval of =
        MoverIntervals.difference(10, THREE_BELOW_FOUR_ABOVE, 5, THREE_BELOW_FOUR_ABOVE_TOO);

    // Below: 3 of the first and 4 of the second; above: 4 of the first and 3 of the second.
    assertThat(of).isEqualTo(new Interval(5 - 5, 5 + 5));
  }

  @Test
  void exchangedNumbersMirrorTheInterval() {
    Interval one = MoverIntervals.ratio(10, new Interval(6, 15), 4, new Interval(1, 9));
    Interval other = MoverIntervals.ratio(4, new Interval(1, 9), 10, new Interval(6, 15));

    assertThat(other.low()).isEqualTo(1 / one.high(), within(1e-12));
    assertThat(other.high()).isEqualTo(1 / one.low(), within(1e-12));
  }
}
