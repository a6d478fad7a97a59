package org.detaineroutcomes.estimate.donors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Synthetic estimates agree with synthdid 0.0.9, whose steps are followed, to 1e-7; so do placebo
 * standard errors, because the permutations of a seed are R's.
 */
class SyntheticTest {
  private static final PanelSpec PROP99 = PanelSpec.of("State", "Year", "cohort", "PacksPerCapita");

  @ParameterizedTest
  @CsvSource({
    "synthetic-did,learnt,synthdid_estimate",
    "synthetic-did,equal,did_estimate",
    "synthetic-control,,sc_estimate"
  })
  void effectAndWeightsAreSynthdids(String name, String weights, String peer) {
    Estimation found =
        Estimators.run(
            name,
            Reference.panel("prop99", PROP99),
            EstimatorOptions.defaults()
                .withDraws(200, 12345)
                .withSettings(
                    weights == null
                        ? Map.of("solver", "original")
                        : Map.of("weights", weights, "solver", "original")));
    for (Reference.Value value : Reference.values("prop99", peer)) {
      switch (value.quantity()) {
        case "att" ->
            assertThat(found.estimates().get(0).estimate())
                .isCloseTo(value.estimate(), Reference.within(value.estimate(), 1e-7));
        case "se" ->
            assertThat(found.estimates().get(0).stdError())
                .isCloseTo(value.stdError(), Reference.within(value.stdError(), 1e-7));
        default -> {
          double weight = weight(found, value);
          assertThat(weight).as(value.toString()).isCloseTo(value.estimate(), Offset.offset(1e-8));
        }
      }
    }
  }

  private static double weight(Estimation found, Reference.Value value) {
    return found.estimates().stream()
        .filter(e -> e.term().name().equals(value.quantity()))
        .filter(e -> value.key1().equals(e.member()) || value.key1().equals(e.period()))
        .findFirst()
        .map(Estimate::weight)
        .orElseThrow();
  }

  @Test
  void equalWeightsAreTheTwoByTwoDifference() {
    double did =
        Estimators.run("did", Reference.panel("prop99", PROP99), EstimatorOptions.defaults())
            .estimates()
            .get(0)
            .estimate();
    double expected = Reference.values("prop99", "did_estimate").get(0).estimate();
    assertThat(did).isCloseTo(expected, Reference.within(expected, 1e-12));
  }

  @Test
  void oneDonorGivesNoStandardErrorAndSaysWhy() {
    Estimation found =
        Estimators.run(
            "synthetic-did",
            Panels.of("a,1,0,1", "a,2,0,2", "a,3,0,4", "b,1,3,2", "b,2,3,3", "b,3,3,9"),
            EstimatorOptions.defaults().withDraws(50, 1));
    assertThat(found.estimates().get(0).stdError()).isNull();
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("1 donor cannot stand in"));
    // b stays one above a, then is at 9 where a is at 4.
    assertThat(found.estimates().get(0).estimate()).isCloseTo(4, Offset.offset(1e-9));
  }

  /** Donors a, b and c change by 0, 1 and 5; treated d by 4. */
  private static Estimation fourUnits(int draws, String solver) {
    return Estimators.run(
        "synthetic-did",
        Panels.of(
            "a,1,0,1",
            "a,2,0,1",
            "a,3,0,1",
            "b,1,0,2",
            "b,2,0,2",
            "b,3,0,3",
            "c,1,0,0",
            "c,2,0,0",
            "c,3,0,5",
            "d,1,3,7",
            "d,2,3,7",
            "d,3,3,11"),
        EstimatorOptions.defaults()
            .withDraws(draws, 1)
            .withSettings(Map.of("weights", "equal", "solver", solver)));
  }

  @Test
  void fewPlacebosAreEachTakenOnce() {
    Estimation found = fourUnits(3, "converged");
    // Each donor less the mean of the other two: -3, -1.5 and 4.5.
    assertThat(found.estimates().get(0).stdError())
        .isCloseTo(Math.sqrt(10.5), Offset.offset(1e-12));
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("all 3 placebos"));
    assertThat(found.estimates().get(0).specification().pairs()).contains("placebos=all");
  }

  @Test
  void fewerDrawsThanWaysAreDrawnAndSoAreThoseOfTheOriginal() {
    assertThat(Said.of(fourUnits(2, "converged").notes())).noneMatch(n -> n.contains("placebos,"));
    assertThat(Said.of(fourUnits(3, "original").notes())).noneMatch(n -> n.contains("placebos,"));
  }

  @Test
  void enumeratedPlacebosDependOnNoSeed() {
    EstimatorOptions options = EstimatorOptions.defaults();
    double one = prop99(options.withDraws(200, 1)).stdError();
    assertThat(prop99(options.withDraws(38, 2)).stdError()).isEqualTo(one);
  }

  private static Estimate prop99(EstimatorOptions options) {
    return Estimators.run("synthetic-did", Reference.panel("prop99", PROP99), options)
        .estimates()
        .get(0);
  }
}
