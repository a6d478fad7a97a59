package org.detaineroutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.stats.SimplexOptimum.Intercept;
import org.detaineroutcomes.stats.SimplexOptimum.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplexOptimumTest {
  private static double[] solve(double[][] columns, double[] target, double zeta) {
    return SimplexOptimum.of(columns, target, zeta, Intercept.NONE, null).weight();
  }

  @Test
  void weightsOfATargetBetweenTwoColumnsAreItsShares() {
    double[][] columns = {{0, 0}, {4, 4}, {9, 0}};
    assertThat(solve(columns, new double[] {1, 1}, 0))
        .containsExactly(new double[] {0.75, 0.25, 0}, Offset.offset(1e-12));
  }

  @Test
  void aTargetOutsideIsProjected() {
    // On the line from (0, 0) to (2, 2) the end is nearest to (1, 3).
    double[][] columns = {{0, 0}, {2, 2}};
    assertThat(solve(columns, new double[] {1, 3}, 0))
        .containsExactly(new double[] {0, 1}, Offset.offset(1e-12));
  }

  @Test
  void aColumnThatIsTheTargetHasAllTheWeight() {
    assertThat(solve(new double[][] {{3}, {10}}, new double[] {3}, 0))
        .containsExactly(new double[] {1, 0}, Offset.offset(1e-12));
  }

  @Test
  void aRidgeDrawsWeightsTogether() {
    // The least of (1 - w)² + w² + (1 - w)² is at 6 w = 4.
    double[][] columns = {{1}, {0}};
    assertThat(solve(columns, new double[] {1}, 1))
        .containsExactly(new double[] {2.0 / 3, 1.0 / 3}, Offset.offset(1e-12));
  }

  @Test
  void donorsThatAreAlikeShareTheirWeight() {
    double[][] columns = {{0, 1, 2}, {0, 1, 2}, {9, 9, 9}};
    assertThat(solve(columns, new double[] {0, 1, 2}, 0.01))
        .containsExactly(new double[] {0.5, 0.5, 0}, Offset.offset(1e-3));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 40, 0", "40, 5, 0", "38, 19, 1e-6", "19, 38, 1e-6", "200, 40, 1", "40, 200, 1e-6",
    "300, 30, 1e-6", "300, 30, 3", "20, 4, 1e-6", "20, 20, 0", "60, 6, 0", "7, 7, 10"
  })
  void noWeightsHaveALowerLoss(int columns, int rows, double zeta) {
    for (int seed = 0; seed < 20; seed++) {
      for (Intercept intercept : Intercept.values()) {
        Random random = new Random(seed);
        double[][] x = new double[columns][rows];
        double[] target = new double[rows];
        double shift = seed % 3 == 0 ? 3 : 0;
        for (double[] column : x) {
          double level = random.nextGaussian();
          for (int r = 0; r < rows; r++) {
            column[r] = 20 + level + 0.3 * r + 0.5 * random.nextGaussian();
          }
        }
        for (int r = 0; r < rows; r++) {
          target[r] = 20 + shift + 0.3 * r + 0.3 * random.nextGaussian();
        }
        Solution found = SimplexOptimum.of(x, target, zeta, intercept, null);
        String which = columns + " x " + rows + ", " + zeta + ", " + intercept + ", " + seed;
        assertThat(found.dualityGap()).as(which).isLessThan(1e-12);
        assertThat(Arrays.stream(found.weight()).sum()).isCloseTo(1, Offset.offset(1e-12));
        assertThat(Arrays.stream(found.weight()).min().orElse(-1)).isNotNegative();
        double[] start = new double[columns];
        start[seed % columns] = 1;
        double[] again = SimplexOptimum.of(x, target, zeta, intercept, start).weight();
        assertThat(again).as(which).containsExactly(found.weight(), Offset.offset(1e-7));
      }
    }
  }
}
