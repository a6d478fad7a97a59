package org.detaineroutcomes.estimate.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cells in which nobody had an offense have no error but rounding, which must not widen the band of
 * the others: with one draw in twenty outside, ten normal cells need 2.8 errors.
 */
class RoundingCellsTest {
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10})
  void cellsWithoutAnEventDoNotWidenTheBand(int controls) {
    PanelData panel = panel(controls);

    List<Estimate> cells =
        Estimators.run("callaway-santanna", panel, EstimatorOptions.defaults().withDraws(999, 5))
            .estimates()
            .stream()
            .filter(row -> row.term().name().equals("att_gt"))
            .filter(row -> row.adoptionCohort().equals("2006") && row.bandHigh() != null)
            .toList();

    assertThat(cells)
        .isNotEmpty()
        .allSatisfy(
            cell ->
                assertThat((cell.bandHigh() - cell.estimate()) / cell.stdError())
                    .isBetween(2.0, 3.4));
  }

  /** Controls and two units of 2004 without an event, and twelve of 2006 with some. */
  private static PanelData panel(int controls) {
    Random random = new Random(3);
    PanelBuilder builder =
        new PanelBuilder(
            "rare",
            "rare",
            PanelSpec.of("unit", "year", "cohort", "y"),
            List.of("unit", "year", "cohort", "y"));
    for (int u = 0; u < controls + 14; u++) {
      int cohort = u < controls ? 0 : u < controls + 2 ? 2004 : 2006;
      for (int t = 2001; t <= 2009; t++) {
        double y = cohort == 2006 ? 3 + random.nextGaussian() : 0;
        builder.row(1, new Object[] {"u" + u, t, cohort, y});
      }
    }
    return builder.build();
  }
}
