package org.detaineroutcomes.estimate.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two outcomes of one panel taken as a family. */
class TestFamilyTest {
  private static PanelData panel(String outcome, String... clusters) {
    return panel(u -> u % 3 == 0, outcome, clusters);
  }

  private static PanelData panel(IntPredicate treated, String outcome, String... clusters) {
    PanelSpec spec = PanelSpec.of("unit", "time", "cohort", outcome).withClusters(clusters);
    PanelBuilder builder =
        new PanelBuilder(
            "p", "p", spec, List.of("unit", "time", "cohort", "y", "z", "state", "region"));
    Random random = new Random(11);
    for (int u = 0; u < 60; u++) {
      for (int t = 1; t <= 4; t++) {
        int cohort = treated.test(u) ? 3 : 0;
        double y = u + random.nextGaussian() + (cohort > 0 && t >= 3 ? 0.5 : 0);
        double z = u + random.nextGaussian();
        builder.row(1, new Object[] {"u" + u, t, cohort, y, z, "s" + u % 20, "r" + u % 7});
      }
    }
    return builder.build();
  }

  private static List<Estimation> family(String name, String... clusters) {
    // Every region has treated units, so that no interval is made for few treated clusters.
    EstimatorOptions options =
        EstimatorOptions.defaults().withSettings(Map.of("few-treated", "off"));
    List<TestFamily.Member> members =
        List.of("y", "z").stream()
            .map(outcome -> panel(outcome, clusters))
            .map(p -> new TestFamily.Member(p, Estimators.run(name, p, options)))
            .toList();
    return TestFamily.adjusted(members, TestFamily.Over.OUTCOMES, options);
  }

  private static List<String> terms(List<Estimation> adjusted) {
    return adjusted.stream()
        .flatMap(e -> e.estimates().stream())
        .map(e -> e.term().name())
        .distinct()
        .toList();
  }

  @Test
  void holmDoublesTheSmallerOfTwoAndLeavesALargerOne() {
    List<Estimation> adjusted = family("callaway-santanna", "state");
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
  void aFamilyMakesNoTestOfFewTreatedClustersMoreCertain() {
    List<TestFamily.Member> members =
        List.of("y", "z").stream()
            .map(outcome -> panel(u -> u % 20 < 3, outcome, "state"))
            .map(
                p ->
                    new TestFamily.Member(
                        p, Estimators.run("twfe", p, EstimatorOptions.defaults())))
            .toList();
    List<Estimation> adjusted =
        TestFamily.adjusted(members, TestFamily.Over.OUTCOMES, EstimatorOptions.defaults());
    for (int o = 0; o < adjusted.size(); o++) {
      double own = Headline.of(members.get(o).estimation()).orElseThrow().pValue();
      assertThat(adjusted.get(o).estimates())
          .allSatisfy(row -> assertThat(row.pValue()).isGreaterThanOrEqualTo(own));
    }
    assertThat(adjusted).isNotEmpty();
  }

  @Test
  void drawsAreRefusedForTwoWaysOfClusters() {
    List<Estimation> adjusted = family("callaway-santanna", "state", "region");
    assertThat(terms(adjusted)).containsExactly("p_holm", "p_benjamini_hochberg");
    assertThat(Said.of(adjusted.get(0).notes())).anyMatch(n -> n.contains("one way of clusters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"twfe", "sun-abraham", "imputation"})
  void otherEstimatorsAreDrawnTogetherToo(String name) {
    List<Estimation> adjusted = family(name, "state");
    assertThat(terms(adjusted)).contains("p_romano_wolf");
    Estimation z = Estimators.run(name, panel("z", "state"), EstimatorOptions.defaults());
    double plain = Headline.of(z).orElseThrow().pValue();
    double drawn = adjusted.get(1).estimates().get(2).pValue();
    // Two tests, nearly unrelated: about 1 - (1 - p)², by draws.
    assertThat(drawn).isCloseTo(1 - (1 - plain) * (1 - plain), Offset.offset(0.05));
  }

  /** The square of a standard error, or that over the small-sample factor of the regressions. */
  @ParameterizedTest
  @CsvSource({"callaway-santanna, 1", "imputation, 1", "twfe, 0.9341", "sun-abraham, 0.9262"})
  void influenceFunctionsAddUpToTheVariances(String name, double share) {
    PanelData panel = panel("y", "state");
    Estimation found = Estimators.run(name, panel, EstimatorOptions.defaults());
    List<Integer> rows = found.influence().orElseThrow().rows();
    double[][] variance =
        InfluenceVariance.covariance(found.influence().orElseThrow(), rows, panel);
    for (int k = 0; k < variance.length; k++) {
      Double error = found.estimates().get(rows.get(k)).stdError();
      if (error != null) {
        assertThat(variance[k][k] / (error * error)).isCloseTo(share, Offset.offset(1e-4));
      }
    }
  }
}
