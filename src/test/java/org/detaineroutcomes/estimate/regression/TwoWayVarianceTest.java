package org.detaineroutcomes.estimate.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Errors clustered by unit and year, whose matrix of all coefficients has negative variances and is
 * made positive first, as fixest does. The figures are of dummies written out in another language.
 */
class TwoWayVarianceTest {
  private static List<Estimate> run(String name, String... clusters) {
    PanelSpec spec = PanelSpec.of("unit", "year", "cohort", "y").withClusters(clusters);
    PanelBuilder builder = new PanelBuilder("p", "p", spec, List.of("unit", "year", "cohort", "y"));
    for (int u = 0; u < 18; u++) {
      int cohort = new int[] {2003, 2005, 0}[u % 3];
      for (int t = 2001; t <= 2006; t++) {
        double y =
            (u * 37 + t * 101 + u * t * 13) % 23 / 7.0 + (cohort > 0 && t >= cohort ? 0.5 : 0);
        builder.row(1, new Object[] {"u" + (10 + u), t, cohort, y});
      }
    }
    return Estimators.run(name, builder.build(), EstimatorOptions.defaults()).estimates();
  }

  @ParameterizedTest
  @CsvSource({
    "event-study,-4,0.8000000000000044,0.4948671336528286",
    "event-study,0,0.8904761904761959,0.47603000850495797",
    "event-study,3,1.2952380952381,0.3634330560166422",
    "sun-abraham,,0.8650793650793696,0.3230364680714351",
    "sun-abraham,-2,0.5952380952380991,0.2336865232566814",
    "twfe,,0.6785714285714287,0.3664169228358361"
  })
  void byUnitAndYear(String name, Integer event, double estimate, double stdError) {
    Estimate found = find(run(name, "unit", "year"), event);
    assertThat(found.estimate()).isCloseTo(estimate, Offset.offset(1e-11));
    assertThat(found.stdError()).isCloseTo(stdError, Offset.offset(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    ",0.9761904761904763,0.47338106833115084",
    "0,1.0,0.3049106779729927",
    "1,0.9523809523809523,0.6311747577748679"
  })
  void periodEffectsInsideAClusterCostLocalProjectionsNothing(
      Integer event, double estimate, double stdError) {
    Estimate found = find(run("local-projections", "year"), event);
    assertThat(found.estimate()).isCloseTo(estimate, Offset.offset(1e-11));
    assertThat(found.stdError()).isCloseTo(stdError, Offset.offset(1e-11));
  }

  private static Estimate find(List<Estimate> rows, Integer event) {
    return rows.stream()
        .filter(e -> e.isOfAll() && java.util.Objects.equals(e.eventTime(), event))
        .findFirst()
        .orElseThrow();
  }
}
