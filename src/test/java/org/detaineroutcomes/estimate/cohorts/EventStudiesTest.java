package org.detaineroutcomes.estimate.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.words.Said;
import org.detaineroutcomes.words.TermWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Regressions by event time and cohort, and the decomposition, agree with fixest 0.14.2 and
 * bacondecomp 0.1.3: closed forms, to 1e-9.
 */
class EventStudiesTest {
  private static final double CLOSED = 1e-9;

  private static void check(Double found, double expected, Reference.Value value) {
    assertThat(found).as(value.toString()).isCloseTo(expected, Reference.within(expected, CLOSED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sim_staggered", "sim_unbalanced", "mpdta"})
  void theEventStudyRegressionIsFixests(String dataset) {
    Estimation found =
        Estimators.run(
            "event-study",
            Reference.panel(dataset, Reference.spec(dataset)),
            EstimatorOptions.defaults());
    for (Reference.Value value : Reference.values(dataset, "event_study_twfe")) {
      Estimate row =
          found.estimates().stream()
              .filter(e -> e.eventTime() == Integer.parseInt(value.key1()))
              .findFirst()
              .orElseThrow();
      check(row.estimate(), value.estimate(), value);
      check(row.stdError(), value.stdError(), value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sim_staggered", "sim_unbalanced", "mpdta"})
  void sunAndAbrahamIsFixests(String dataset) {
    Estimation found =
        Estimators.run(
            "sun-abraham",
            Reference.panel(dataset, Reference.spec(dataset)),
            EstimatorOptions.defaults());
    for (Reference.Value value : Reference.values(dataset, "sun_abraham")) {
      Estimate row =
          found.estimates().stream()
              .filter(
                  e ->
                      switch (value.quantity()) {
                        case "overall_att" -> e.term().name().equals("overall");
                        case "cohort" ->
                            e.term().name().equals("group")
                                && value.key1().equals(e.adoptionCohort());
                        default ->
                            e.term().name().equals("dynamic")
                                && e.eventTime() == Integer.parseInt(value.key1());
                      })
              .findFirst()
              .orElseThrow();
      check(row.estimate(), value.estimate(), value);
      check(row.stdError(), value.stdError(), value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sim_staggered", "mpdta"})
  void theDecompositionIsBacondecomps(String dataset) {
    Estimation found =
        Estimators.run(
            "goodman-bacon",
            Reference.panel(dataset, Reference.spec(dataset)),
            EstimatorOptions.defaults());
    for (Reference.Value value : Reference.values(dataset, "goodman_bacon")) {
      if (value.quantity().equals("twfe")) {
        check(found.estimates().get(0).estimate(), value.estimate(), value);
        continue;
      }
      String pair = value.key1() + " vs " + value.key2().replace("Inf", "never");
      Estimate row =
          found.estimates().stream()
              .filter(e -> e.term().kind() == TermKind.PART)
              .filter(
                  e ->
                      value
                          .quantity()
                          .equals("weight:" + TermWords.of(TermKind.PART, e.term().name())))
              .filter(e -> pair.equals(e.adoptionCohort() + " vs " + e.member()))
              .findFirst()
              .orElseThrow(() -> new AssertionError(value.toString()));
      check(row.estimate(), value.estimate(), value);
      check(row.weight(), Double.parseDouble(value.note().substring("weight=".length())), value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sim_staggered", "mpdta"})
  void theWeightedSumOfTheComparisonsIsTheTwoWayCoefficient(String dataset) {
    PanelSpec spec = Reference.spec(dataset);
    Estimation parts =
        Estimators.run(
            "goodman-bacon", Reference.panel(dataset, spec), EstimatorOptions.defaults());
    double twfe =
        Estimators.run("twfe", Reference.panel(dataset, spec), EstimatorOptions.defaults())
            .estimates()
            .get(0)
            .estimate();
    double sum =
        parts.estimates().stream().skip(1).mapToDouble(e -> e.weight() * e.estimate()).sum();
    assertThat(sum).isCloseTo(twfe, Reference.within(twfe, 1e-12));
  }

  @Test
  void boundsAndTheTestOfEarlierTrendsStandBesideTheEventStudy() {
    Estimation found =
        Estimators.run(
            "event-study",
            Reference.panel("sim_staggered", Reference.spec("sim_staggered")),
            EstimatorOptions.defaults()
                .withSettings(Map.of("smoothness", "0,0.1", "relative-magnitudes", "0.5,1")));
    assertThat(Said.of(found.notes()))
        .anyMatch(n -> n.startsWith("earlier trends: chi-squared(6)"));
    List<Estimate> bounds =
        found.estimates().stream().filter(e -> e.term().name().startsWith("bounds_")).toList();
    assertThat(bounds).hasSize(4);
    assertThat(bounds.get(1).confHigh() - bounds.get(1).confLow())
        .isGreaterThan(bounds.get(0).confHigh() - bounds.get(0).confLow());
    assertThat(bounds.get(3).confHigh() - bounds.get(3).confLow())
        .isGreaterThan(bounds.get(2).confHigh() - bounds.get(2).confLow());
  }
}
