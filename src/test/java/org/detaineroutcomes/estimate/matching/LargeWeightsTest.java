package org.detaineroutcomes.estimate.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights count as shares: residents weigh as thousands of residents do. */
class LargeWeightsTest {
  private static List<Estimate> run(String name, double unit) {
    PanelSpec spec = new PanelSpec("id", null, null, "y", "d", List.of("x"), "w", null, List.of());
    PanelBuilder builder = new PanelBuilder("p", "p", spec, List.of("id", "d", "x", "w", "y"));
    Random random = new Random(7);
    for (int u = 0; u < 200; u++) {
      double x = random.nextGaussian();
      int d = random.nextDouble() < 1 / (1 + Math.exp(0.7 - x)) ? 1 : 0;
      double weight = 0.5 + 4 * random.nextDouble();
      builder.row(1, new Object[] {"u" + u, d, x, weight * unit, x + d + random.nextGaussian()});
    }
    return Estimators.run(name, builder.build(), EstimatorOptions.defaults()).estimates().stream()
        .filter(e -> List.of("att", "ate", "overall").contains(e.term().name()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipw", "aipw", "entropy-balancing", "matching"})
  void residentsWeighAsThousandsOfResidentsDo(String name) {
    List<Estimate> thousands = run(name, 1);
    List<Estimate> residents = run(name, 1000);
    assertThat(residents).hasSameSizeAs(thousands).isNotEmpty();
    for (int k = 0; k < thousands.size(); k++) {
      assertThat(residents.get(k).estimate())
          .isCloseTo(thousands.get(k).estimate(), Percentage.withPercentage(1e-5));
      assertThat(residents.get(k).stdError())
          .isCloseTo(thousands.get(k).stdError(), Percentage.withPercentage(1e-5));
    }
  }
}
