package org.detaineroutcomes.estimate.fewtreated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.estimate.regression.Twfe;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.PlaceboSums;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Conley and Taber's and Ferman and Pinto's inference for two treated clusters of 17, against the
 * papers' formulas in numpy. Closed forms to 1e-9; what is drawn within four of its simulation
 * errors.
 */
class PeersOfFewTreatedTest {
  private static final String DATA = "sim_fewtreated";
  private static final PanelSpec SPEC =
      PanelSpec.of("unit", "time", null, "y").withTreated("d").withClusters("cluster");

  private static PanelData panel(String weights) {
    return Reference.panel(DATA, weights.equals("none") ? SPEC : SPEC.withWeights(weights));
  }

  private static List<Reference.Value> values(String estimator, String weights) {
    String data =
        weights.equals("none")
            ? "aggregation=mean of y by cluster and time"
            : "aggregation=population-weighted mean of y by cluster and time";
    return Reference.rows(DATA + "_expected_more.csv").stream()
        .map(Reference::value)
        .filter(v -> v.estimator().equals(estimator) && v.options().startsWith(data + ";"))
        .filter(v -> v.option("cluster weights").equals(weights))
        .toList();
  }

  private static double value(
      List<Reference.Value> values, String quantity, String key, String... options) {
    return values.stream()
        .filter(v -> v.quantity().equals(quantity) && v.key1().equals(key))
        .filter(v -> List.of(options).stream().allMatch(o -> (v.options() + ";").contains(o)))
        .findFirst()
        .orElseThrow()
        .estimate();
  }

  private static Estimate row(PanelData panel, TermName name) {
    return Estimators.run(
            "twfe",
            panel,
            EstimatorOptions.defaults().withSettings(Map.of("few-treated", "ladder")))
        .estimates()
        .stream()
        .filter(e -> e.term().is(name))
        .findFirst()
        .orElseThrow();
  }

  /** What twfe rests on, cluster by cluster. */
  private record Parts(ClusterPaths paths, UntreatedErrors untreated, Map<Integer, double[]> of) {
    static Parts of(PanelData panel) {
      TreatedClusters clusters = TreatedClusters.of(panel);
      Responses responses =
          Responses.of(
              new Twfe(), EstimatorOptions.defaults(), Cells.of(panel, clusters), clusters);
      return new Parts(
          ClusterPaths.of(panel, clusters),
          UntreatedErrors.of(panel, clusters),
          responses.byCluster(responses.weights().values().iterator().next()));
    }

    double[] total() {
      double[] sum = null;
      for (double[] path : of.values()) {
        sum = sum == null ? new double[path.length] : sum;
        for (int t = 0; t < path.length; t++) {
          sum[t] += path[t];
        }
      }
      return sum;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "population"})
  void theIntervalOfConleyAndTaberIsThatOfThePaper(String weights) {
    List<Reference.Value> values = values("conley_taber", weights);
    Estimate row = row(panel(weights), TermName.CONLEY_TABER);
    assertThat(row.confLow())
        .isCloseTo(value(values, "conf_low", "", "alpha=0.05;"), Offset.offset(1e-9));
    assertThat(row.confHigh())
        .isCloseTo(value(values, "conf_high", "", "alpha=0.05;"), Offset.offset(1e-9));
    // No sum of the 225 is as far as the estimate: the paper's p is 0, ours one of 226.
    assertThat(value(values, "p_value", "", "null=0;")).isZero();
    assertThat(row.pValue()).isEqualTo(1 / 226.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "population"})
  void errorsOfUntreatedClustersAreThoseOfThePaper(String weights) {
    List<Reference.Value> values = values("conley_taber", weights);
    Parts parts = Parts.of(panel(weights));
    double[] errors = parts.untreated().ofClusters(parts.untreated().ofUnits(parts.total()));
    assertThat(errors).hasSize(15);
    for (int l = 0; l < errors.length; l++) {
      assertThat(errors[l])
          .isCloseTo(
              value(values, "residual_difference", String.valueOf(l + 3)), Offset.offset(1e-9));
    }
    double[][] byTreated =
        parts.of().values().stream()
            .map(p -> parts.untreated().ofClusters(parts.untreated().ofUnits(p)))
            .toArray(double[][]::new);
    PlaceboSums sums = PlaceboSums.of(byTreated, 225, 1);
    double estimate = row(panel(weights), TermName.CONLEY_TABER).estimate();
    for (String tested : List.of("0.6", "0.4")) {
      assertThat(sums.share(estimate - Double.parseDouble(tested)))
          .isCloseTo(value(values, "p_value", "", "null=" + tested + ";"), Offset.offset(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.6"})
  void errorsUnderTheNullAreThoseOfFermanAndPinto(String tested) {
    List<Reference.Value> values = values("ferman_pinto", "population");
    Parts parts = Parts.of(panel("population"));
    double[] errors = parts.paths().errors(parts.total(), Double.parseDouble(tested));
    for (int g = 0; g < errors.length; g++) {
      assertThat(errors[g])
          .isCloseTo(
              value(
                  values,
                  "residual_difference",
                  String.valueOf(g + 1),
                  "null=" + tested + " imposed;"),
              Offset.offset(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.6"})
  void theBootstrapOfFermanAndPintoHasThePapersPValue(String tested) {
    List<Reference.Value> values = values("ferman_pinto", "population");
    Parts parts = Parts.of(panel("population"));
    double share =
        new FermanPinto(parts.paths(), parts.of(), 20_000, 1)
            .share(
                row(panel("population"), TermName.CONLEY_TABER).estimate(),
                Double.parseDouble(tested));
    double theirs =
        value(values, "p_value", "", "null=" + tested + " imposed;", "resample all 17 normalised");
    assertThat(share)
        .isCloseTo(theirs, Offset.offset(4 * Math.sqrt(theirs * (1 - theirs) / 20_000)));
  }
}
