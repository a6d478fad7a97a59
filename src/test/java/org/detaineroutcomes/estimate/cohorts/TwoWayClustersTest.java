package org.detaineroutcomes.estimate.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variances of two ways of clusters: that of either, less that of their pairs. */
class TwoWayClustersTest {
  private static final List<String> HEADER =
      List.of("unit", "time", "cohort", "y", "state", "region");

  private static Estimation run(String name, List<Object[]> rows, String... clusters) {
    PanelSpec spec = PanelSpec.of("unit", "time", "cohort", "y").withClusters(clusters);
    PanelBuilder builder = new PanelBuilder("p", "p", spec, HEADER);
    rows.forEach(row -> builder.row(1, row));
    return Estimators.run(name, builder.build(), EstimatorOptions.defaults());
  }

  private static Estimate headline(Estimation found) {
    return found.estimates().stream()
        .filter(e -> e.term().name().equals("simple") || e.term().name().equals("overall"))
        .filter(e -> e.isOfAll() && e.estimate() != null)
        .findFirst()
        .orElseThrow();
  }

  /** Two periods; the first four units are treated in the second. */
  private static List<Object[]> changes(double... change) {
    List<Object[]> rows = new ArrayList<>();
    for (int u = 0; u < change.length; u++) {
      String row = u / 2 % 2 == 0 ? "A" : "B";
      String column = u % 2 == 0 ? "X" : "Y";
      for (int t = 1; t <= 2; t++) {
        double y = 10 * u + (t == 2 ? change[u] : 0);
        rows.add(new Object[] {"u" + u, t, u < 4 ? 2 : 0, y, row, column});
      }
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"callaway-santanna", "imputation"})
  void eightUnitsInTwoRowsAndTwoColumnsByHand(String name) {
    // Treated changes 1, 3, 5, 7 and controls 0, 2, 0, 2: 4 - 1 = 3. Each weighs a quarter: its
    // part of the error is -0.75, -0.25, 0.25, 0.75 and 0.25, -0.25, 0.25, -0.25. Rows add up to
    // -1 and 1, columns to 0 and 0, the four pairs to -0.5, -0.5, 0.5, 0.5: 2 + 0 - 1 = 1.
    Estimate found = headline(run(name, changes(1, 3, 5, 7, 0, 2, 0, 2), "state", "region"));
    assertThat(found.estimate()).isCloseTo(3, Offset.offset(1e-12));
    assertThat(found.stdError()).isCloseTo(1, Offset.offset(1e-12));
    assertThat(found.nClusters()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"callaway-santanna", "imputation", "sun-abraham", "stacked", "local-projections"})
  void aVarianceBelowZeroIsNoStandardErrorAndIsSaid(String name) {
    // Parts of the error are 0.25, -0.25, -0.25, 0.25: rows and columns add up to 0, pairs do not.
    Estimation found = run(name, changes(5, 3, 3, 5, 0, 0, 0, 0), "state", "region");
    assertThat(headline(found).estimate()).isCloseTo(4, Offset.offset(1e-12));
    assertThat(headline(found).stdError()).isNull();
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("below zero"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"callaway-santanna", "sun-abraham", "imputation"})
  void aClusterInsideACoarserOneAddsNothing(String name) {
    List<Object[]> rows = new ArrayList<>();
    Random random = new Random(3);
    for (int u = 0; u < 48; u++) {
      int cohort = u % 3 == 0 ? 4 : u % 3 == 1 ? 5 : 0;
      for (int t = 1; t <= 6; t++) {
        double y = u + 0.2 * t + random.nextGaussian() + (cohort > 0 && t >= cohort ? 2 : 0);
        rows.add(new Object[] {"u" + (100 + u), t, cohort, y, "s" + u % 12, "r" + u % 4});
      }
    }
    Estimate regions = headline(run(name, rows, "region"));
    for (String finer : List.of("state", "unit")) {
      Estimate both = headline(run(name, rows, finer, "region"));
      assertThat(both.stdError()).isCloseTo(regions.stdError(), Offset.offset(1e-12));
      assertThat(both.nClusters()).isEqualTo(4);
    }
  }
}
