package org.detaineroutcomes.estimate.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Types of the wild cluster bootstrap over all 131,072 sign vectors of 17 clusters, two of them
 * treated, as fwildclusterboot 0.14.3 has them on means by cluster and year. It counts the two sign
 * vectors that give back the data where rounding makes them larger: two draws of difference. With
 * errors of the jackknife it divides t by sqrt(17/16 × 169/143) and no t of a draw, so that its p
 * is 0.2286 with the null imposed and 0.3940 without: the factor belongs to both and cancels. Those
 * rows have the share of larger t over all sign vectors, written out in numpy.
 */
class WildTypesTest {
  private static final double TWO_DRAWS = 2.1 / 131_072;

  private static PanelData means() {
    PanelData panel =
        Reference.panel(
            "sim_fewtreated",
            PanelSpec.of("unit", "time", null, "y").withTreated("d").withClusters("cluster"));
    int[] cluster = panel.clusters().get(0).code();
    int[] cell = new int[panel.units().size()];
    for (int u = 0; u < cell.length; u++) {
      cell[u] = cluster[panel.start()[u]];
    }
    return panel.collapsed(cell, 17);
  }

  @ParameterizedTest
  @CsvSource({
    "plain, crv1, yes, 0.07574462890625",
    "plain, crv1, no, 0.07427978515625",
    "jackknife, crv1, yes, 0.07574462890625",
    "jackknife, crv1, no, 0.478729248046875",
    "jackknife, crv3, yes, 0.0757293701171875",
    "jackknife, crv3, no, 0.5",
    "plain, crv3, yes, 0.0757293701171875",
    "plain, crv3, no, 0.35015869140625"
  })
  void everyTypeHasThePeersPValue(String scores, String errors, String imposed, double peer) {
    EstimatorOptions options =
        EstimatorOptions.defaults()
            .withWild(EstimatorOptions.Wild.RADEMACHER)
            .withDraws(131_072, 1)
            .withSettings(
                Map.of("wild-scores", scores, "wild-errors", errors, "impose-null", imposed));
    double p = Estimators.run("twfe", means(), options).estimates().get(0).pValue();
    assertThat(p).isCloseTo(peer, Offset.offset(TWO_DRAWS));
  }
}
