package org.detaineroutcomes.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.stats.ExactIntervals;
import org.detaineroutcomes.stats.ExactTests;
import org.detaineroutcomes.stats.Interval;
import org.detaineroutcomes.stats.MultipleTesting;

/** Our number for a value of exact arithmetic: intervals, tests, adjusted p-values. */
final class ExactCounterparts {
  private static final Map<String, MultipleTesting> ADJUSTMENTS =
      Map.of(
          "BH", MultipleTesting.BENJAMINI_HOCHBERG,
          "BY", MultipleTesting.BENJAMINI_YEKUTIELI,
          "holm", MultipleTesting.HOLM,
          "hochberg", MultipleTesting.HOCHBERG,
          "bonferroni", MultipleTesting.BONFERRONI);

  private ExactCounterparts() {}

  static double of(Reference.Value value) {
    return switch (value.estimator()) {
      case "clopper_pearson" ->
          end(value, ExactIntervals.clopperPearson(count(value, "x"), count(value, "n"), 0.95));
      case "poisson_exact_rate" ->
          end(value, ExactIntervals.garwood(count(value, "x"), (double) count(value, "n"), 0.95));
      case "poisson_rate_ratio_exact" -> {
        double[] n = numbers(value.options());
        yield ratio(value, ExactTests.rateRatio((long) n[0], n[1], (long) n[2], n[3], 0.95));
      }
      case "p_adjust" -> adjusted(value);
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  private static long count(Reference.Value value, String name) {
    return Long.parseLong(value.option(name));
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split("[^0-9.]+", -1))
        .filter(part -> !part.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static double end(Reference.Value value, Interval interval) {
    return value.quantity().equals("conf_low") ? interval.low() : interval.high();
  }

  private static double ratio(Reference.Value value, ExactTests.Ratio ratio) {
    return switch (value.quantity()) {
      case "p_value" -> ratio.pValue();
      default -> end(value, ratio.interval());
    };
  }

  private static double adjusted(Reference.Value value) {
    List<String> family =
        Reference.values("exact", "p_adjust").stream()
            .filter(v -> v.options().equals(value.options()))
            .map(Reference.Value::key1)
            .toList();
    double[] p = family.stream().mapToDouble(Double::parseDouble).toArray();
    return ADJUSTMENTS.get(value.options()).adjust(p)[family.indexOf(value.key1())];
  }
}
