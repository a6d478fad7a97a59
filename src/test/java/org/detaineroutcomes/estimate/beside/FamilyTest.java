package org.detaineroutcomes.estimate.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.junit.jupiter.api.Test;

/** Two outcomes of one panel taken as a family. */
class FamilyTest {
  private static PanelData panel(String outcome, String... clusters) {
    PanelSpec spec = PanelSpec.of("unit", "time", "cohort", outcome).withClusters(clusters);
    PanelBuilder builder =
        new PanelBuilder(
            "p", "p", spec, List.of("unit", "time", "cohort", "y", "z", "state", "region"));
    Random random = new Random(11);
    for (int u = 0; u < 60; u++) {
      for (int t = 1; t <= 4; t++) {
        int cohort = u % 3 == 0 ? 3 : 0;
        double y = u + random.nextGaussian() + (cohort > 0 && t >= 3 ? 0.5 : 0);
        double z = u + random.nextGaussian();
        builder.row(1, new Object[] {"u" + u, t, cohort, y, z, "s" + u % 20, "r" + u % 7});
      }
    }
    return builder.build();
  }

  private static List<Estimation> family(String... clusters) {
    EstimatorOptions options = EstimatorOptions.defaults();
    List<Family.Member> members =
        List.of("y", "z").stream()
            .map(outcome -> panel(outcome, clusters))
            .map(p -> new Family.Member(p, Estimators.run("callaway-santanna", p, options)))
            .toList();
    return Family.adjusted(members, Family.Over.OUTCOMES, options);
  }

  private static List<String> terms(List<Estimation> adjusted) {
    return adjusted.stream()
        .flatMap(e -> e.estimates().stream())
        .map(Estimate::term)
        .distinct()
        .toList();
  }

  @Test
  void holmDoublesTheSmallerOfTwoAndLeavesALargerOne() {
    List<Estimation> adjusted = family("state");
    assertThat(terms(adjusted)).containsExactly("p_holm", "p_benjamini_hochberg", "p_romano_wolf");
    double[] plain =
        List.of("y", "z").stream()
            .map(
                o ->
                    Estimators.run(
                        "callaway-santanna", panel(o, "state"), EstimatorOptions.defaults()))
            .mapToDouble(e -> Headline.of(e).orElseThrow().pValue())
            .toArray();
    assertThat(2 * plain[1]).isLessThan(plain[0]);
    assertThat(adjusted.get(0).estimates().get(0).pValue()).isEqualTo(plain[0]);
    assertThat(adjusted.get(1).estimates().get(0).pValue()).isEqualTo(2 * plain[1]);
  }

  @Test
  void drawsAreRefusedForTwoWaysOfClusters() {
    List<Estimation> adjusted = family("state", "region");
    assertThat(terms(adjusted)).containsExactly("p_holm", "p_benjamini_hochberg");
    assertThat(adjusted.get(0).notes()).anyMatch(n -> n.contains("one way of clusters"));
  }
}
