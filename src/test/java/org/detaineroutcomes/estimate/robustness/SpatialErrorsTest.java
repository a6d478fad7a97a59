package org.detaineroutcomes.estimate.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.RobustnessNote;
import org.detaineroutcomes.model.result.TermName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Conley's errors of a regression as fixest 0.14.2 and conleyreg 0.1.8 give them, and those of the
 * jackknife over clusters as summclust 0.7.0 does: closed forms, to 1e-9.
 */
class SpatialErrorsTest {
  private static final PanelSpec SPEC =
      PanelSpec.of("unit", "time", null, "y")
          .withTreated("d")
          .withCoordinates(List.of("lat", "lon"));

  private static PanelData panel() {
    return Reference.panel("sim_onoff", SPEC);
  }

  /** The peers' values of y on d with unit and time effects whose cutoff is a round number. */
  static Stream<Reference.Value> peers() {
    return Reference.rows("sim_onoff_expected_more.csv").stream()
        .map(Reference::value)
        .filter(v -> v.estimator().equals("twfe_conley") && v.key1().equals("d"))
        .filter(v -> v.option("formula").equals("y~d|unit+time"))
        .filter(v -> !v.options().contains("ssc=none") && !v.options().contains("pixel"))
        .filter(v -> !v.options().contains("weights=population"))
        .filter(v -> cutoff(v).matches("50|100|300|1000"));
  }

  private static String cutoff(Reference.Value value) {
    return value.options().replaceAll(".*cutoff=(?!\\d+;kernel)([0-9.]+)km.*", "$1");
  }

  @ParameterizedTest
  @MethodSource("peers")
  void theStandardErrorIsThatOfThePeer(Reference.Value value) {
    Map<String, String> settings = new HashMap<>();
    settings.put("conley", cutoff(value));
    if (value.options().contains("conleyreg")) {
      settings.put("conley-pairs", "period");
      settings.put("conley-kernel", value.option("kernel"));
      settings.put("conley-lags", value.option("lag_cutoff"));
    }
    Estimate row =
        named(
            Estimators.run("twfe", panel(), EstimatorOptions.defaults().withSettings(settings)),
            TermName.SPATIAL);
    assertThat(row.stdError())
        .as(value.options())
        .isCloseTo(value.stdError(), Reference.within(value.stdError(), 1e-9));
  }

  private static Estimate named(Estimation found, TermName term) {
    return found.estimates().stream().filter(e -> e.term().is(term)).findFirst().orElseThrow();
  }

  @Test
  void influenceFunctionsWithinNoDistanceGiveTheErrorByUnit() {
    PanelSpec spec = PanelSpec.of("unit", "time", null, "y").withTreated("d").withClusters("unit");
    PanelData panel =
        Reference.panel("sim_fewtreated", spec.withCoordinates(List.of("unit", "time")));
    Estimation found =
        Estimators.run(
            "imputation", panel, EstimatorOptions.defaults().withSettings(Map.of("conley", "0")));
    assertThat(named(found, TermName.SPATIAL).stdError())
        .isCloseTo(
            Headline.of(found).orElseThrow().stdError(),
            Reference.within(named(found, TermName.SPATIAL).stdError(), 1e-9));
  }

  @Test
  void withoutCoordinatesThereAreNone() {
    Estimation found =
        Estimators.run(
            "twfe",
            Reference.panel("sim_onoff", SPEC.withCoordinates(List.of())),
            EstimatorOptions.defaults().withSettings(Map.of("conley", "100")));
    assertThat(found.notes()).anyMatch(n -> n.code() == RobustnessNote.CHECK_REFUSED);
  }

  @Test
  void theJackknifeOverClustersIsThatOfThePeer() {
    PanelData panel =
        Reference.panel(
            "sim_fewtreated",
            PanelSpec.of("unit", "time", null, "y").withTreated("d").withClusters("cluster"));
    Estimation found =
        Estimators.run(
            "twfe", panel, EstimatorOptions.defaults().withSettings(Map.of("jackknife", "yes")));
    // CRV3 of summclust on the means by cluster and year, which give the same coefficient.
    assertThat(named(found, TermName.CLUSTER_JACKKNIFE).stdError())
        .isCloseTo(0.26942275142140354, Reference.within(0.269, 1e-9));
    assertThat(found.notes()).anyMatch(n -> n.code() == EstimateNote.FEW_TREATED_CLUSTERS);
  }
}
