package org.detaineroutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
