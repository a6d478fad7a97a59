package org.detaineroutcomes.estimate.regression;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Panels;
import org.junit.jupiter.api.Test;

class StackedAndProjectionsTest {
  /** a starts at 3, b at 4, c and d never; in steps that can be added up by hand. */
  private static final PanelData PANEL =
      Panels.of(
          "a,1,3,0",
          "a,2,3,1",
          "a,3,3,6",
          "a,4,3,8",
          "a,5,3,9",
          "b,1,4,2",
          "b,2,4,2",
          "b,3,4,3",
          "b,4,4,9",
          "b,5,4,10",
          "c,1,0,0",
          "c,2,0,0",
          "c,3,0,1",
          "c,4,0,1",
          "c,5,0,2",
          "d,1,0,1",
          "d,2,0,1",
          "d,3,0,2",
          "d,4,0,2",
          "d,5,0,3");

  private static double event(Estimation found, Integer e) {
    return found.estimates().stream()
        .filter(r -> e == null ? r.term().name().equals("overall") : e.equals(r.eventTime()))
        .findFirst()
        .map(Estimate::estimate)
        .orElseThrow();
  }

  @Test
  void aProjectionIsTheLongChangeOfStartersLessThatOfCleanControls() {
    Estimation found = Estimators.run("local-projections", PANEL, EstimatorOptions.defaults());
    // On impact a rises by 5 against 1, b by 6 against 0: both periods weigh the same.
    assertThat(event(found, 0)).isCloseTo(5, Offset.offset(1e-12));
    // Two periods before to one before: a 1 against 0, b 1 against 1; the sign turns.
    assertThat(event(found, -2)).isCloseTo(-0.5, Offset.offset(1e-12));
  }

  @Test
  void stacksOfTwoCohortsAverageTheirDifferences() {
    Estimation found = Estimators.run("stacked", PANEL, EstimatorOptions.defaults());
    assertThat(event(found, 0)).isCloseTo(5, Offset.offset(1e-12));
    assertThat(event(found, 1)).isCloseTo((7 - 1 + 7 - 1) / 2.0, Offset.offset(1e-12));
    assertThat(event(found, -2)).isCloseTo(-0.5, Offset.offset(1e-12));
  }
}
