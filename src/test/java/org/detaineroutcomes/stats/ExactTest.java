package org.detaineroutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.detaineroutcomes.estimate.Reference;
import org.junit.jupiter.api.Test;

/** Exact intervals and tests agree with base R; to 1e-9 relative. */
class ExactTest {
  private static void check(double found, Reference.Value value) {
    assertThat(found)
        .as(value.estimator() + " " + value.options() + " " + value.quantity())
        .isCloseTo(value.estimate(), Reference.within(value.estimate(), 1e-9));
  }

  private static long part(Reference.Value value, String name) {
    return Long.parseLong(value.option(name));
  }

  private static double end(Interval interval, Reference.Value value) {
    return value.quantity().equals("conf_low") ? interval.low() : interval.high();
  }

  @Test
  void intervalsOfAProportionAreRs() {
    for (Reference.Value v : Reference.values("exact", "clopper_pearson")) {
      check(end(ExactIntervals.clopperPearson(part(v, "x"), part(v, "n"), 0.95), v), v);
    }
    for (Reference.Value v : Reference.values("exact", "wilson")) {
      check(end(ExactIntervals.wilson(part(v, "x"), part(v, "n"), 0.95), v), v);
    }
  }

  @Test
  void intervalsOfARateAreRs() {
    for (Reference.Value v : Reference.values("exact", "poisson_exact_rate")) {
      check(end(ExactIntervals.garwood(part(v, "x"), (double) part(v, "n"), 0.95), v), v);
    }
  }

  @Test
  void theRatioOfTwoRatesIsRs() {
    ExactTests.Ratio ratio = ExactTests.rateRatio(61, 32757, 632, 916369, 0.95);
    for (Reference.Value v : Reference.values("exact", "poisson_rate_ratio_exact")) {
      check(v.quantity().equals("p_value") ? ratio.pValue() : end(ratio.interval(), v), v);
    }
  }

  @Test
  void fishersTestAndItsOddsRatioAreRs() {
    ExactTests.Ratio ratio = ExactTests.fisher(12, 5, 7, 19, 0.95);
    for (Reference.Value v : Reference.values("exact", "fisher_exact")) {
      if (v.quantity().equals("p_value")) {
        check(ratio.pValue(), v);
      } else {
        // R searches the odds ratio with uniroot's default tolerance of 1.2e-4; ours is the root.
        assertThat(ratio.estimate()).isCloseTo(v.estimate(), Reference.within(v.estimate(), 1e-5));
        assertThat(expectedCount(ratio.estimate())).isCloseTo(12, Reference.within(12, 1e-12));
        assertThat(Math.abs(expectedCount(v.estimate()) - 12)).isGreaterThan(1e-7);
      }
    }
  }

  /** Mean of the first cell of [12 5; 7 19], margins fixed, by the products written out. */
  private static double expectedCount(double odds) {
    double sum = 0;
    double total = 0;
    for (int x = 0; x <= 17; x++) {
      double ways =
          CombinatoricsUtils.binomialCoefficientDouble(17, x)
              * CombinatoricsUtils.binomialCoefficientDouble(26, 19 - x)
              * Math.pow(odds, x);
      sum += x * ways;
      total += ways;
    }
    return sum / total;
  }

  @Test
  void adjustedPValuesAreRs() {
    Map<String, MultipleTesting> methods =
        Map.of(
            "BH", MultipleTesting.BENJAMINI_HOCHBERG,
            "BY", MultipleTesting.BENJAMINI_YEKUTIELI,
            "holm", MultipleTesting.HOLM,
            "hochberg", MultipleTesting.HOCHBERG,
            "bonferroni", MultipleTesting.BONFERRONI);
    Map<String, List<Reference.Value>> families = new LinkedHashMap<>();
    for (Reference.Value v : Reference.values("exact", "p_adjust")) {
      families.computeIfAbsent(v.options(), k -> new ArrayList<>()).add(v);
    }
    assertThat(families.keySet()).containsExactlyInAnyOrderElementsOf(methods.keySet());
    families.forEach(
        (method, values) -> {
          double[] p = values.stream().mapToDouble(v -> Double.parseDouble(v.key1())).toArray();
          double[] adjusted = methods.get(method).adjust(p);
          for (int i = 0; i < p.length; i++) {
            check(adjusted[i], values.get(i));
          }
        });
  }

  @Test
  void twoSampleTestsAreRs() {
    double[] x = {1.2, 3.4, 2.2, 5.1, 4.4, 2.9, 3.8};
    double[] y = {2.1, 1.4, 1.9, 2.2, 2.8, 1.1};
    TwoSamples.Welch welch = TwoSamples.welch(x, y);
    check(welch.pValue(), Reference.values("exact", "welch_t").get(0));
    assertThat(welch.statistic()).isCloseTo(2.45621999863414, Reference.within(2.4, 1e-12));
    assertThat(welch.df()).isCloseTo(8.66648240424078, Reference.within(8.6, 1e-12));
  }

  @Test
  void ranksWithTiesAreNormalAsRs() {
    double[] x = {1.2, 3.4, 2.2, 5.1, 4.4, 2.9, 3.8};
    double[] y = {2.1, 1.4, 1.9, 2.2, 2.8, 1.1};
    check(TwoSamples.wilcoxon(x, y), Reference.values("exact", "wilcoxon_exact").get(0));
    // Everything ties: nothing is told apart.
    assertThat(TwoSamples.wilcoxon(new double[] {1, 1}, new double[] {1})).isEqualTo(1);
  }

  @Test
  void ranksWithoutTiesAreCountedExactly() {
    // 3! / (2! 1!) = 3 orders of {1, 2} and {3}; the most extreme has probability 1/3 on each side.
    assertThat(TwoSamples.wilcoxon(new double[] {1, 2}, new double[] {3}))
        .isCloseTo(2.0 / 3, Reference.within(1, 1e-15));
  }

  @Test
  void quantilesInvertTheirProbabilities() {
    for (double p : new double[] {1e-6, 0.025, 0.3, 0.5, 0.975, 0.999999}) {
      double z = Distributions.normalQuantile(p);
      assertThat(Distributions.normalCdf(z)).isCloseTo(p, Reference.within(p, 1e-13));
      double t = Distributions.tQuantile(p, 9);
      assertThat(Distributions.tCdf(t, 9)).isCloseTo(p, Reference.within(p, 1e-12));
    }
    assertThat(Arrays.stream(new double[] {0.975}).map(Distributions::normalQuantile).toArray()[0])
        .isCloseTo(1.959963984540054, Reference.within(1.96, 1e-15));
  }
}
