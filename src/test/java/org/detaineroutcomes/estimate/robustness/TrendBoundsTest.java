package org.detaineroutcomes.estimate.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.InventedPanels;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An effect of 2 beside a difference in trends of exactly 1 a year. */
class TrendBoundsTest {
  private static Estimation run(
      String estimator, PanelData panel, int anticipation, Map<String, String> settings) {
    return Estimators.run(
        estimator,
        panel,
        EstimatorOptions.defaults()
            .withBase(EstimatorOptions.Base.UNIVERSAL)
            .withAnticipation(anticipation)
            .withSettings(settings));
  }

  private static List<Estimate> bounds(Estimation found) {
    return found.estimates().stream().filter(e -> e.term().name().startsWith("bounds")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "event-study,0", "event-study,1", "event-study,2", "event-study,3",
    "sun-abraham,1", "callaway-santanna,1", "callaway-santanna,2", "extended-twfe,1",
    "dynamic-switchers,0"
  })
  void aLinearTrendIsTakenOutWhateverIsAnticipated(String estimator, int anticipation) {
    for (String target : List.of("first", "mean")) {
      Estimation found =
          run(
              estimator,
              InventedPanels.of("trend"),
              anticipation,
              Map.of("smoothness", "0", "target", target));
      assertThat(bounds(found)).hasSize(1);
      assertThat(bounds(found).get(0).confLow()).isBetween(1.95, 2.0);
      assertThat(bounds(found).get(0).confHigh()).isBetween(2.0, 2.05);
    }
  }

  @ParameterizedTest
  @CsvSource({"event-study", "sun-abraham"})
  void theReferenceDecidesNoBoundAndNoTestOfEarlierTrends(String estimator) {
    Map<String, String> asked = Map.of("smoothness", "0,0.1", "relative-magnitudes", "0.5,1");
    Estimation one = run(estimator, InventedPanels.of("trend"), 0, asked);
    Map<String, String> other = new java.util.TreeMap<>(asked);
    other.put("reference", "-4");
    Estimation two = run(estimator, InventedPanels.of("trend"), 0, other);
    assertThat(bounds(two)).hasSize(4);
    for (int k = 0; k < 4; k++) {
      assertThat(bounds(two).get(k).confLow())
          .isCloseTo(bounds(one).get(k).confLow(), within(1e-4));
      assertThat(bounds(two).get(k).confHigh())
          .isCloseTo(bounds(one).get(k).confHigh(), within(1e-4));
    }
    assertThat(trends(two)).isEqualTo(trends(one));
  }

  private static String trends(Estimation found) {
    return Said.of(found.notes()).stream()
        .filter(n -> n.startsWith("earlier trends"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void relativeMagnitudesCountEveryStepFromTheReferenceOn() {
    // Each step before is 1. Adoption is three steps after the reference, event time -3: the
    // coefficient of 2 + 3 stands between 5 - 3 and 5 + 3.
    Estimation found =
        run("event-study", InventedPanels.of("trend"), 2, Map.of("relative-magnitudes", "1"));
    assertThat(bounds(found).get(0).confLow()).isCloseTo(2, within(0.06));
    assertThat(bounds(found).get(0).confHigh()).isCloseTo(8, within(0.06));
  }

  @Test
  void unevenEventTimesAreRefusedByName() {
    Estimation found =
        run("event-study", InventedPanels.of("trend_gaps"), 0, Map.of("smoothness", "0"));
    assertThat(bounds(found)).isEmpty();
    assertThat(Said.of(found.notes()))
        .anyMatch(
            n -> n.contains("its event times are not equally far apart: [-6, -5, -4, -2, 0, 1]"));
  }

  @Test
  void everySecondYearBendsFromOneToTheNext() {
    PanelBuilder builder =
        new PanelBuilder("p", "p", InventedPanels.SPEC, List.of("unit", "year", "cohort", "y"));
    for (int u = 0; u < 12; u++) {
      for (int t = 0; t < 6; t++) {
        double treated = u % 2 == 1 ? t + (t >= 3 ? 2 : 0) : 0;
        double y = u + treated + ((u * 37 + t * 101) % 23) / 1e4;
        builder.row(1, new Object[] {"u" + u, 2000 + 2 * t, u % 2 == 1 ? 2006 : 0, y});
      }
    }
    PanelData panel = builder.build();
    Estimation found = run("event-study", panel, 0, Map.of("smoothness", "0"));
    assertThat(bounds(found).get(0).confLow()).isBetween(1.9, 2.0);
    assertThat(bounds(found).get(0).confHigh()).isBetween(2.0, 2.1);
    // Half as much a year as in two years.
    Estimation yearly = run("event-study", InventedPanels.of("trend"), 0, Map.of());
    assertThat(trends(yearly)).contains("a linear difference of 0.002557 a period");
  }

  @Test
  void effectsPerPeriodTreatedAreNoPath() {
    Estimation found =
        run(
            "dynamic-switchers",
            InventedPanels.of("trend"),
            0,
            Map.of("smoothness", "0", "normalized", "yes"));
    assertThat(bounds(found)).isEmpty();
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("not all measured from one"));
  }
}
