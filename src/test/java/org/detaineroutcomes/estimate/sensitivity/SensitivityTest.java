package org.detaineroutcomes.estimate.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.evidence.HonestCounterparts;
import org.detaineroutcomes.stats.Interval;
import org.junit.jupiter.api.Test;

class SensitivityTest {
  /**
   * The published ends for 2014 are k + 1/2 steps of a grid of 999 over 40 standard errors: the
   * standard error behind them is 0.0091519, and that of the coefficients beside them 0.0091803.
   */
  @Test
  void thePublishedBoundsAreOfAnotherEventStudy() {
    double published = 0.00915186797;
    for (NamedCsvRecord row : Reference.rows("honest_medicaid_expected.csv")) {
      if (row.getField("method").equals("C-LF") && row.getField("target").equals("2014")) {
        for (String end : List.of("lower", "upper")) {
          double steps = Double.parseDouble(row.getField(end)) / (published * 40 / 999) - 0.5;
          assertThat(steps).isCloseTo(Math.rint(steps), Offset.offset(1e-4));
        }
      }
    }
    assertThat(Math.sqrt(HonestCounterparts.medicaid().variance()[5][5]))
        .isCloseTo(0.00918033, Offset.offset(1e-8));
  }

  @Test
  void withoutBendsTheIntervalIsThatOfLeastVarianceAmongSlopeFreeWeights() {
    // Least variance under the slope constraint, by a dense solution of its first-order conditions.
    EventPath path = HonestCounterparts.medicaid();
    Interval found = new SmoothnessBounds(path, path.only(0), 0.95).interval(0);
    assertThat((found.low() + found.high()) / 2)
        .isCloseTo(0.04353554145963657, Offset.offset(1e-9));
    assertThat((found.high() - found.low()) / 2).isCloseTo(0.0171295003737143, Offset.offset(1e-8));
  }

  @Test
  void underALargeBendOnlyTheLastPeriodBeforeIsUsed() {
    EventPath path = HonestCounterparts.medicaid();
    Interval found = new SmoothnessBounds(path, path.only(0), 0.95).interval(0.05);
    double middle = path.estimate()[5] + path.estimate()[4];
    assertThat((found.low() + found.high()) / 2).isCloseTo(middle, Offset.offset(1e-9));
    double variance = path.variance()[5][5] + path.variance()[4][4] + 2 * path.variance()[4][5];
    assertThat((found.high() - found.low()) / 2)
        .isCloseTo(0.05 + 1.6448536 * Math.sqrt(variance), Offset.offset(1e-4));
  }

  @Test
  void aWiderBendNeverShortensTheInterval() {
    EventPath path = HonestCounterparts.medicaid();
    SmoothnessBounds bounds = new SmoothnessBounds(path, path.mean(), 0.95);
    double before = 0;
    for (double m : new double[] {0, 0.005, 0.01, 0.05, 0.1}) {
      Interval interval = bounds.interval(m);
      assertThat(interval.high() - interval.low()).isGreaterThanOrEqualTo(before);
      before = interval.high() - interval.low();
    }
  }

  /**
   * One step before and one after, known almost exactly: the effect is 5 - 3 · Mbar to 5 + 3 ·
   * Mbar.
   */
  @Test
  void boundsFarFromTheEstimateAreFollowedToTheirEnds() {
    double[][] variance = {{1e-6, 0, 0}, {0, 1e-6, 0}, {0, 0, 1e-6}};
    EventPath path = EventPath.consecutive(new double[] {-3, 5, 5}, variance, 1);
    for (double m : new double[] {0.01, 1, 10}) {
      Interval found = new RelativeMagnitudes(path, path.only(0), 0.95).interval(m);
      assertThat(found.low()).isCloseTo(5 - 3 * m, Offset.offset(0.004 * (1 + m)));
      assertThat(found.high()).isCloseTo(5 + 3 * m, Offset.offset(0.004 * (1 + m)));
    }
  }

  @Test
  void thePreTrendTestIsAWaldTestAndKnowsItsPower() {
    // Two independent coefficients of variance 1: 3² + 4² = 25.
    EventPath path =
        EventPath.consecutive(
            new double[] {3, 4, 0}, new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, 2);
    PreTrend test = PreTrend.of(path, 0.05, 0.8);
    assertThat(test.statistic()).isCloseTo(25, Offset.offset(1e-12));
    assertThat(test.pValue()).isCloseTo(Math.exp(-12.5), Offset.offset(1e-15));
    // A slope s lies at -2s and -s, noncentrality 5 s²; 9.6347 gives power 0.8 with two degrees.
    assertThat(5 * test.detectableSlope() * test.detectableSlope())
        .isCloseTo(9.6347, Offset.offset(1e-3));
  }

  @Test
  void theSmallestEffectFoundFourTimesInFiveIs28StandardErrors() {
    assertThat(Detectable.minimumEffect(1, Double.POSITIVE_INFINITY, 0.05, 0.8))
        .isCloseTo(1.959964 + 0.841621, Offset.offset(1e-6));
  }

  @Test
  void anEstimateWellInsideItsBoundIsEquivalentToZero() {
    // Two standard errors from the nearer bound: one-sided 0.0228.
    assertThat(Detectable.equivalence(1, 1, Double.POSITIVE_INFINITY, 3))
        .isCloseTo(0.02275, Offset.offset(1e-5));
    assertThat(Detectable.equivalence(0, 1, Double.POSITIVE_INFINITY, 0)).isEqualTo(0.5);
  }
}
