package org.detaineroutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods that are not one apart: what counts is the last period seen before treatment. */
class UnevenPeriodsTest {
  private static final List<String> HEADER = List.of("unit", "time", "cohort", "y");

  /** Twelve units over six periods, {@code step} years apart from 2000 on. */
  private static Estimation run(String name, int step) {
    return run(name, step, EstimatorOptions.defaults());
  }

  private static Estimation run(String name, int step, EstimatorOptions options) {
    PanelBuilder builder =
        new PanelBuilder("p", "p", PanelSpec.of("unit", "time", "cohort", "y"), HEADER);
    for (int u = 0; u < 12; u++) {
      int adopted = new int[] {2, 4, 0}[u % 3];
      for (int t = 0; t < 6; t++) {
        double effect = adopted > 0 && t >= adopted ? 2 + (t - adopted) : 0;
        double y = u + 0.5 * t + effect + ((u * 37 + t * 101) % 23) / 100.0;
        int cohort = adopted == 0 ? 0 : 2000 + step * adopted;
        builder.row(1, new Object[] {"u" + (10 + u), 2000 + step * t, cohort, y});
      }
    }
    return Estimators.run(name, builder.build(), options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"event-study", "sun-abraham", "stacked", "local-projections"})
  void everySecondYearIsEstimatedAsEveryYearIs(String name) {
    List<Estimate> yearly = run(name, 1).estimates();
    List<Estimate> biennial = run(name, 2).estimates();
    assertThat(biennial).hasSameSizeAs(yearly);
    for (int k = 0; k < yearly.size(); k++) {
      Estimate one = yearly.get(k);
      Estimate two = biennial.get(k);
      assertThat(two.term()).isEqualTo(one.term());
      assertThat(two.eventTime())
          .isEqualTo(one.eventTime() == null ? null : Integer.valueOf(2 * one.eventTime()));
      assertThat(two.estimate()).isCloseTo(one.estimate(), Offset.offset(1e-12));
      assertThat(two.stdError()).isCloseTo(one.stdError(), Offset.offset(1e-12));
    }
  }

  @Test
  void sunAbrahamSaysWhichReferenceACohortHas() {
    assertThat(Said.of(run("sun-abraham", 2).notes()))
        .contains("cohort 2004 is not seen at event time -1: its reference is event time -2");
    assertThat(Said.of(run("sun-abraham", 1).notes())).noneMatch(n -> n.contains("is not seen at"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"event-study", "sun-abraham", "stacked", "local-projections"})
  void withAnticipationTheReferenceIsThePeriodBeforeIt(String name) {
    assertThat(run(name, 1, EstimatorOptions.defaults().withAnticipation(1)).estimates())
        .extracting(Estimate::eventTime)
        .contains(-1, 0)
        .doesNotContain(-2);
  }
}
