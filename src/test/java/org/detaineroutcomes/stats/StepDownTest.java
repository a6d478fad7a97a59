package org.detaineroutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepDownTest {
  private static final double[][] DRAWS = {{0, 4}, {1, 0}, {0, 2.5}};

  @Test
  void theLargestIsHeldAgainstAllAndTheNextAgainstThoseThatAreLeft() {
    // 3 against max(0,4), max(1,0), max(0,2.5): one as far, 2/4; then 2 against 0, 1, 0: 1/4,
    // which cannot fall below the one before.
    assertThat(StepDown.adjust(new double[] {2, -3}, DRAWS)).containsExactly(0.5, 0.5);
  }

  @Test
  void aSingleTestIsNotAdjusted() {
    assertThat(StepDown.adjust(new double[] {0.5}, new double[][] {{1}, {0}, {0}}))
        .containsExactly(0.5);
  }
}
