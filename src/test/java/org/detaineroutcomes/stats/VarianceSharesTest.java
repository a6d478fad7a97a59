package org.detaineroutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VarianceSharesTest {
  private static final int[] HALVES = {0, 0, 1, 1};
  private static final int[] TURNS = {0, 1, 0, 1};

  @Test
  void aChoiceThatAloneMattersExplainsEverything() {
    VarianceShares shares =
        VarianceShares.of(new double[] {5, 5, -1, -1}, new int[][] {HALVES, TURNS}).orElseThrow();

    assertThat(shares.alone()).containsExactly(new double[] {1, 0}, within(1e-12));
    assertThat(shares.beyond()).containsExactly(new double[] {1, 0}, within(1e-12));
    assertThat(shares.together()).isCloseTo(1, within(1e-12));
  }

  @Test
  void sharesOfAFullCrossAddUp() {
    // 0, 1, 2, 3: mean 1.5, squares 5; between halves 4 x 1, between turns 4 x 0.25.
    VarianceShares shares =
        VarianceShares.of(new double[] {0, 1, 2, 3}, new int[][] {HALVES, TURNS}).orElseThrow();

    assertThat(shares.alone()).containsExactly(new double[] {0.8, 0.2}, within(1e-12));
    assertThat(shares.beyond()).containsExactly(new double[] {0.8, 0.2}, within(1e-12));
  }

  @Test
  void whatChoicesDoTogetherIsLeftOver() {
    VarianceShares shares =
        VarianceShares.of(new double[] {1, -1, -1, 1}, new int[][] {HALVES, TURNS}).orElseThrow();

    assertThat(shares.together()).isCloseTo(0, within(1e-12));
  }

  @Test
  void aChoiceThatRepeatsAnotherAddsNothingBeyondIt() {
    VarianceShares shares =
        VarianceShares.of(new double[] {5, 5, -1, -1}, new int[][] {HALVES, HALVES}).orElseThrow();

    assertThat(shares.alone()).containsExactly(new double[] {1, 1}, within(1e-12));
    assertThat(shares.beyond()).containsExactly(new double[] {0, 0}, within(1e-12));
  }

  @Test
  void valuesThatDoNotDifferHaveNoShares() {
    assertThat(VarianceShares.of(new double[] {2, 2, 2, 2}, new int[][] {HALVES})).isEmpty();
  }
}
