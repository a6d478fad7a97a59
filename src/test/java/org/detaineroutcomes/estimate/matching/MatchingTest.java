package org.detaineroutcomes.estimate.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.model.Failure;
import org.junit.jupiter.api.Test;

/**
 * Matching, weighting and balancing agree with MatchIt's conventions, base R's glm and ebal 0.1-8:
 * counts exactly, closed forms to 1e-9, what is iterated to 1e-7.
 */
class MatchingTest {
  private static final PanelSpec SPEC =
      new PanelSpec(
          "id",
          null,
          null,
          "outcome",
          "treat",
          List.of("x1", "x2", "x3", "grp"),
          null,
          null,
          List.of());

  private static PanelData panel() {
    return Reference.panel("sim_matching", SPEC);
  }

  private static Estimation run(String name, Map<String, String> settings) {
    return Estimators.run(name, panel(), EstimatorOptions.defaults().withSettings(settings));
  }

  private static Estimate find(Estimation estimation, String term, String variable) {
    return estimation.estimates().stream()
        .filter(e -> e.term().name().equals(term))
        .filter(e -> variable.isEmpty() || variable.equals(e.member()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(term + " " + variable));
  }

  private static Map<String, String> settings(String options) {
    return switch (options) {
      case "cem_default" -> Map.of("method", "cem");
      case "subclass_6" -> Map.of("method", "subclass", "subclasses", "6");
      case "nearest 2:1 with replacement on the propensity score" ->
          Map.of("ratio", "2", "replace", "yes");
      case "nearest 1:1 without replacement, caliper 0.2 sd(score), descending score order" ->
          Map.of("caliper", "0.2");
      case "Mahalanobis 1:1 without replacement, pooled within-group covariance, data order" ->
          Map.of("method", "mahalanobis");
      default -> Map.of();
    };
  }

  @Test
  void everyWayOfMatchingGivesTheReferenceCountsEffectAndBalance() {
    for (Reference.Value value : Reference.values("sim_matching", "matching")) {
      Map<String, String> settings = new HashMap<>(settings(value.options()));
      // MatchIt divides zeros and ones by the root of p (1 - p), the independent matcher by n - 1.
      settings.put("spread", value.note().startsWith("independent") ? "sample" : "bernoulli");
      Estimation found = run("matching", settings);
      String term =
          value.quantity().equals("att_weighted_mean_difference") ? "overall" : value.quantity();
      assertThat(find(found, term, value.key1()).estimate())
          .as(value.toString())
          .isCloseTo(value.estimate(), Offset.offset(1e-9));
    }
  }

  @Test
  void balanceBeforeMatchingIsMatchIts() {
    Estimation found = run("matching", Map.of());
    for (Reference.Value value : Reference.values("sim_matching", "balance")) {
      if (Double.isNaN(value.estimate())) {
        assertThat(found.estimates())
            .noneMatch(
                e -> e.term().name().equals(value.quantity()) && value.key1().equals(e.member()));
      } else {
        assertThat(find(found, value.quantity(), value.key1()).estimate())
            .as(value.toString())
            .isCloseTo(value.estimate(), Offset.offset(1e-8));
      }
    }
  }

  @Test
  void thePropensityScoreIsGlms() {
    Estimation found = run("ipw", Map.of());
    for (Reference.Value value : Reference.values("sim_matching", "propensity_logit")) {
      Estimate row = find(found, "propensity", value.key1());
      assertThat(row.estimate()).isCloseTo(value.estimate(), Reference.within(1, 1e-7));
      assertThat(row.stdError()).isCloseTo(value.stdError(), Reference.within(1, 1e-7));
    }
  }

  @Test
  void weightedEffectsAreTheReferences() {
    Estimation ipw = run("ipw", Map.of());
    double att = Reference.values("sim_matching", "ipw_att").get(0).estimate();
    double ate = Reference.values("sim_matching", "ipw_ate").get(0).estimate();
    assertThat(find(ipw, "att", "").estimate()).isCloseTo(att, Reference.within(att, 1e-7));
    assertThat(find(ipw, "ate", "").estimate()).isCloseTo(ate, Reference.within(ate, 1e-7));
  }

  @Test
  void entropyBalancingIsEbals() {
    Estimation found = run("entropy-balancing", Map.of());
    for (Reference.Value value : Reference.values("sim_matching", "entropy_balancing")) {
      String term = value.quantity().equals("att") ? "overall" : value.quantity();
      assertThat(find(found, term, value.key1()).estimate())
          .as(value.toString())
          .isCloseTo(value.estimate(), Reference.within(value.estimate(), 1e-7));
    }
  }

  @Test
  void theDoublyRobustEffectsLieNearTheWeightedOnes() {
    Estimation found = run("aipw", Map.of());
    assertThat(find(found, "att", "").estimate()).isCloseTo(-0.6, Offset.offset(0.1));
    // A dense computation of the same formula.
    assertThat(find(found, "ate", "").estimate())
        .isCloseTo(-0.827042190053182, Reference.within(0.8, 1e-7));
    assertThat(find(found, "att", "").stdError()).isBetween(0.05, 0.5);
  }

  @Test
  void aCaliperThatNobodyMeetsIsNotEstimable() {
    assertThatThrownBy(() -> run("matching", Map.of("caliper", "0")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no treated unit finds a control");
  }

  @Test
  void theNearestControlIsTaken() {
    // d has x 0.9: nearest is c with 1.0, whose outcome is 5; d's is 7.
    Estimation found =
        Estimators.run(
            "matching",
            Panels.of(
                new PanelSpec("unit", null, null, "y", "d", List.of("x"), null, null, List.of()),
                "unit,d,y,x",
                "a,0,1,0.1",
                "b,0,2,0.4",
                "c,0,5,1.0",
                "d,1,7,0.9",
                "e,1,1,0.2"),
            EstimatorOptions.defaults().withSettings(Map.of("method", "mahalanobis")));
    // e takes a: 0 apart; together (2 + 0) / 2.
    assertThat(found.estimates().get(0).estimate()).isCloseTo(1, Offset.offset(1e-12));
  }
}
