package org.detaineroutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LinearProgramTest {
  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void theBestCornerIsFoundForOneGainAfterAnother() {
    // a + b + spare = 4 and a + 3 b + spare = 6: corners (0, 2), (3, 1), (4, 0), (0, 0).
    LinearProgram program =
        new LinearProgram(new double[][] {{1, 1, 1, 0}, {1, 3, 0, 1}}, new double[] {4, 6});
    double[][] gains = {{3, 5, 0, 0}, {1, 4, 0, 0}, {3, 1, 0, 0}, {-1, -1, 0, 0}, {3, 5, 0, 0}};
    double[][] corners = {{3, 1, 0, 0}, {0, 2, 2, 0}, {4, 0, 0, 2}, {0, 0, 4, 6}, {3, 1, 0, 0}};
    for (int i = 0; i < gains.length; i++) {
      assertThat(program.maximize(gains[i])).containsExactly(corners[i], Offset.offset(1e-12));
    }
  }

  @Test
  void constraintsThatImplyAnotherChangeNothing() {
    LinearProgram program =
        new LinearProgram(
            new double[][] {{1, 1, 1}, {1, -1, 0}, {2, 0, 1}}, new double[] {1, 0, 1});
    assertThat(program.maximize(new double[] {1, 2, 1}))
        .containsExactly(new double[] {0.5, 0.5, 0}, Offset.offset(1e-12));
    assertThat(program.maximize(new double[] {1, 0, 1}))
        .containsExactly(new double[] {0, 0, 1}, Offset.offset(1e-12));
  }

  @Test
  void weightsThatCannotObeyAreRefused() {
    double[][] equal = {{1, 1}, {1, 1}};
    assertThatThrownBy(() -> new LinearProgram(equal, new double[] {1, 2}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("no weights obey it");
  }

  @Test
  void whereItBeganDoesNotMatterAfterManyGains() {
    Random random = new Random(7);
    double[][] equal = new double[6][14];
    double[] value = {1, 0, 0, 0, 0, 0};
    for (int j = 0; j < 14; j++) {
      equal[0][j] = 1 + random.nextDouble();
      for (int i = 1; i < 6; i++) {
        // Weights come in opposite pairs, so that some always obey.
        equal[i][j] = j < 7 ? random.nextGaussian() : -equal[i][j - 7];
      }
    }
    LinearProgram program = new LinearProgram(equal, value);
    for (int n = 0; n < 500; n++) {
      double[] gain = random.doubles(14, -1, 1).toArray();
      double[] found = program.maximize(gain);
      double[] fresh = new LinearProgram(equal, value).maximize(gain);
      assertThat(dot(gain, found)).isCloseTo(dot(gain, fresh), Offset.offset(1e-12));
      for (int i = 0; i < 6; i++) {
        assertThat(dot(equal[i], found)).isCloseTo(value[i], Offset.offset(1e-12));
      }
    }
  }
}
