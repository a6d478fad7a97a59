package org.detaineroutcomes.estimate.donors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;

/**
 * Effects and weights are those of another active set to 1e-9. Those of augsynth 0.2.0 are within
 * 1e-4, or 1e-3 where its errors and intervals add to it: its solver (osqp at 1e-8) leaves 2e-5 in
 * the effect. Conformal p-values are the same.
 */
class AugmentedSyntheticControlTest {
  private final Map<String, Estimation> done = new HashMap<>();

  @Test
  void effectsAndWeightsAreTheExactOptimumAndNearAugsynths() {
    for (Reference.Value value : Reference.more("prop99", "augsynth")) {
      if (!AugsynthPeer.has(value)) {
        continue;
      }
      Estimation found = done.computeIfAbsent(value.options(), k -> AugsynthPeer.run(value));
      Estimate row = AugsynthPeer.row(found, value).orElseThrow();
      boolean same = AugsynthPeer.exact(value) || value.quantity().startsWith("p_value");
      assertThat(AugsynthPeer.number(row, value))
          .as(value.toString())
          .isCloseTo(value.estimate(), Offset.offset(same ? 1e-9 : 1e-4));
      if (!Double.isNaN(value.stdError())) {
        assertThat(row.stdError()).isCloseTo(value.stdError(), Offset.offset(1e-3));
      }
      if (value.note().startsWith("ci_low")) {
        assertThat(row.confLow())
            .as(value.toString())
            .isCloseTo(noted(value, "ci_low"), Offset.offset(1e-3));
        assertThat(row.confHigh())
            .as(value.toString())
            .isCloseTo(noted(value, "ci_high"), Offset.offset(1e-3));
      }
    }
  }

  private static double noted(Reference.Value value, String name) {
    return Double.parseDouble(value.note().replaceAll(".*" + name + "=([-0-9.e]+).*", "$1"));
  }

  @Test
  void theLambdaChosenIsAugsynthsAndIsSaid() {
    Estimation found =
        AugsynthPeer.run(
            Reference.more("prop99", "augsynth").stream()
                .filter(v -> v.option("lambda").equals("cv (min_1se=TRUE)"))
                .findFirst()
                .orElseThrow());
    assertThat(Said.of(found.notes()))
        .anyMatch(n -> n.contains("ridge of 429.8, by cross-validation"));
  }

  /** Donor c follows treated d exactly before; b is far off. */
  private static Estimation smallPanel(Map<String, String> settings) {
    return Estimators.run(
        "augmented-synthetic-control",
        Panels.of(
            "b,1,0,9",
            "b,2,0,1",
            "b,3,0,5",
            "b,4,0,7",
            "c,1,0,2",
            "c,2,0,3",
            "c,3,0,4",
            "c,4,0,6",
            "d,1,4,2",
            "d,2,4,3",
            "d,3,4,4",
            "d,4,4,11"),
        EstimatorOptions.defaults().withSettings(settings));
  }

  @Test
  void aDonorThatIsAlikeLendsItsPath() {
    Estimate overall = smallPanel(Map.of("augment", "none")).estimates().get(0);
    assertThat(overall.estimate()).isCloseTo(5, Offset.offset(1e-9));
    // Periods left out are predicted without error, so the interval is the effect alone.
    assertThat(overall.confLow()).isCloseTo(5, Offset.offset(1e-9));
    assertThat(overall.confHigh()).isCloseTo(5, Offset.offset(1e-9));
  }

  @Test
  void aRidgeThatIsVeryStrongLeavesTheWeightsAlone() {
    List<Estimate> plain = smallPanel(Map.of("augment", "none")).estimates();
    List<Estimate> strong = smallPanel(Map.of("lambda", "1e12")).estimates();
    for (int i = 0; i < plain.size(); i++) {
      if (plain.get(i).weight() != null) {
        assertThat(strong.get(i).weight()).isCloseTo(plain.get(i).weight(), Offset.offset(1e-9));
      }
    }
  }

  @Test
  void severalCohortsHaveTheirIntervalsAndTheAverageItsJackknife() {
    Estimation found =
        Estimators.run(
            "augmented-synthetic-control",
            Panels.of(
                "a,1,0,1", "a,2,0,2", "a,3,0,2", "a,4,0,3", "b,1,0,4", "b,2,0,1", "b,3,0,2",
                "b,4,0,5", "c,1,3,2", "c,2,3,2", "c,3,3,6", "c,4,3,8", "d,1,4,3", "d,2,4,1",
                "d,3,4,2", "d,4,4,9"),
            EstimatorOptions.defaults());
    Estimate overall = found.estimates().get(0);
    assertThat(overall.stdError()).isPositive();
    List<Estimate> cohorts =
        found.estimates().stream().filter(e -> e.term().name().equals("group")).toList();
    assertThat(cohorts).hasSize(2).allMatch(e -> e.confLow() != null && e.stdError() == null);
    // Two periods of one unit against one period of another.
    assertThat(overall.estimate())
        .isCloseTo(
            (2 * cohorts.get(0).estimate() + cohorts.get(1).estimate()) / 3, Offset.offset(1e-12));
  }
}
