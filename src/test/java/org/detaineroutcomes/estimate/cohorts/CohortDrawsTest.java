package org.detaineroutcomes.estimate.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.AwkwardPanel;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Base;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.stats.Multipliers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws by sums of cohorts against signs × influence functions, unit by unit. */
class CohortDrawsTest {
  @ParameterizedTest
  @CsvSource({
    "NEVER,VARYING,0,,0",
    "NEVER,UNIVERSAL,1,state,0",
    "NOT_YET,VARYING,0,state,0",
    "NOT_YET,UNIVERSAL,0,,0",
    "NOT_YET,VARYING,1,,0",
    "NOT_YET,VARYING,0,,1000000"
  })
  void everyDrawIsTheSignedSumOfInfluences(
      Control control, Base base, int anticipation, String cluster, double level) {
    PanelSpec spec = AwkwardPanel.spec();
    PanelData panel = AwkwardPanel.balanced(cluster == null ? spec : spec.withClusters(cluster));
    EstimatorOptions options =
        EstimatorOptions.defaults()
            .withControl(control)
            .withBase(base)
            .withAnticipation(anticipation);
    CohortPanel of = CohortPanel.of("callaway-santanna", raised(panel, level), options);
    Multipliers signs = new Multipliers(7, of.clusters(), 150);

    GroupTime cells =
        new GroupTime(
            of, options, signs, new Aggregates(of, options.settings()), GroupTime.Keep.CELLS);

    assertThat(CohortDraws.of(of, control, signs)).isPresent();
    for (int k = 0; k < cells.cells.size(); k++) {
      double[] product = signs.times(cells.influence[k], 1, of.cluster())[0];
      for (int b = 0; b < product.length; b++) {
        assertThat(cells.draws[k][b])
            .isCloseTo(product[b] / of.units(), Offset.offset(1e-14 + 1e-15 * level));
      }
    }
  }

  /** The outcome with another large number added to each unit's. */
  private static PanelData raised(PanelData panel, double level) {
    double[] outcome = panel.outcome().clone();
    int[] unit = panel.unitOfRow();
    for (int r = 0; r < outcome.length; r++) {
      outcome[r] += level * unit[r];
    }
    return panel.withOutcomes(outcome);
  }
}
