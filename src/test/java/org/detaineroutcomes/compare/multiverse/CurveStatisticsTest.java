package org.detaineroutcomes.compare.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurveStatisticsTest {
  @Test
  void theShareIsOfTheSignOfMost() {
    CurveStatistics found =
        CurveStatistics.of(new double[] {-4, -2, -1, 3}, new double[] {-3, -1, -2.5, 4});

    assertThat(found.median()).isEqualTo(-1.5);
    // Three of four are below zero; -3 and -2.5 lie beyond 1.96 errors, and so does 4, above.
    assertThat(found.share()).isEqualTo(0.5);
    assertThat(found.meanZ()).isEqualTo(-0.625);
  }

  @Test
  void mirroredEffectsHaveMirroredStatistics() {
    CurveStatistics one = CurveStatistics.of(new double[] {-4, -2, 1}, new double[] {-3, -1, 2});
    CurveStatistics other = CurveStatistics.of(new double[] {4, 2, -1}, new double[] {3, 1, -2});

    assertThat(other.median()).isEqualTo(-one.median());
    assertThat(other.share()).isEqualTo(one.share());
    assertThat(other.meanZ()).isEqualTo(-one.meanZ());
  }

  @Test
  void aPValueIsNeverBelowOneOverDrawsAndOne() {
    CurveStatistics actual = new CurveStatistics(-9, 1, -5);
    JointTest test =
        JointTest.of(
            actual,
            List.of(
                new CurveStatistics(1, 0, 0.5),
                new CurveStatistics(-2, 0.1, -1),
                new CurveStatistics(9.5, 0.2, 1)));

    // One of three deals has a median as far from zero, none a share or a mean.
    assertThat(test.median()).isCloseTo(2 / 4.0, within(1e-12));
    assertThat(test.share()).isCloseTo(1 / 4.0, within(1e-12));
    assertThat(test.meanZ()).isCloseTo(1 / 4.0, within(1e-12));
  }

  @Test
  void aDealWithoutAStatisticCountsAsOneAsFar() {
    JointTest test =
        JointTest.of(
            new CurveStatistics(3, 1, 3), List.of(new CurveStatistics(Double.NaN, 0, Double.NaN)));

    assertThat(test.median()).isEqualTo(1);
    assertThat(test.share()).isEqualTo(0.5);
  }
}
