package org.detaineroutcomes.publish.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detaineroutcomes.model.result.TermKind;
import org.detaineroutcomes.publish.EstimateLines;
import org.junit.jupiter.api.Test;

class AfterAdoptionTest {
  private static final EstimateLine OVERALL =
      EstimateLines.of("callaway-santanna", TermKind.HEADLINE, "att", null, -46.0);

  private static EstimateLine at(String estimator, Integer time, Double value) {
    return EstimateLines.of(estimator, TermKind.EVENT_TIME, "att", time, value);
  }

  @Test
  void periodsFromAdoptionOnAreCountedAndTheFirstOfThemIsEventTimeZero() {
    AfterAdoption after =
        AfterAdoption.of(
            OVERALL,
            List.of(
                OVERALL,
                at("callaway-santanna", -1, 0.0),
                at("callaway-santanna", 0, 31.0),
                at("callaway-santanna", 1, -60.0),
                at("callaway-santanna", 2, -109.0),
                at("callaway-santanna", 3, null),
                at("event-study", 3, 5.0)));

    assertThat(after.periods()).isEqualTo(3);
    assertThat(after.hasLater()).isTrue();
    assertThat(after.first().orElseThrow().estimate()).isEqualTo(31.0);
  }

  @Test
  void anEstimatorWithoutEventTimesHasNoFirstPeriod() {
    AfterAdoption after = AfterAdoption.of(OVERALL, List.of(OVERALL, at("event-study", 0, 5.0)));

    assertThat(after.periods()).isZero();
    assertThat(after.first()).isEmpty();
  }
}
