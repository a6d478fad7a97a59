package org.detaineroutcomes.estimate.fewtreated;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.estimate.robustness.Headline;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wild cluster bootstrap of estimators that are no regression. */
class ScoreBootstrapTest {
  private static final EstimatorOptions WILD =
      EstimatorOptions.defaults().withWild(EstimatorOptions.Wild.RADEMACHER).withDraws(131_072, 1);

  private static PanelData panel() {
    return Reference.panel(
        "sim_fewtreated",
        PanelSpec.of("unit", "time", null, "y").withTreated("d").withClusters("cluster"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"imputation", "sun-abraham", "callaway-santanna"})
  void twoTreatedClustersOfSeventeenAreNotSignificant(String estimator) {
    Estimation plain =
        Estimators.run(
            estimator,
            panel(),
            EstimatorOptions.defaults().withSettings(java.util.Map.of("few-treated", "off")));
    Estimation wild = Estimators.run(estimator, panel(), WILD.withDraws(999, 1));
    Estimate before = Headline.of(plain).orElseThrow();
    Estimate after = Headline.of(wild).orElseThrow();
    assertThat(after.estimate()).isEqualTo(before.estimate());
    assertThat(after.pValue()).isGreaterThan(0.05);
    assertThat(after.confLow()).isLessThan(0);
    assertThat(after.specification().values(SettingKey.WILD)).containsExactly("rademacher");
    assertThat(wild.notes().stream().map(Note::code)).contains(EstimateNote.WILD_BOOTSTRAP);
  }

  /**
   * Where all adopt at once, imputation is two-way fixed effects, whose bootstrap over all sign
   * vectors gives 0.0757. The scores are the same.
   */
  @Test
  void onScoresItIsTheOneOfTheRegressionWhereBothAreOneComparison() {
    Estimate scores = Headline.of(Estimators.run("imputation", panel(), WILD)).orElseThrow();
    Estimate exact = Headline.of(Estimators.run("twfe", panel(), WILD)).orElseThrow();
    assertThat(scores.estimate()).isCloseTo(exact.estimate(), Offset.offset(1e-9));
    assertThat(scores.pValue()).isCloseTo(exact.pValue(), Offset.offset(2.1 / 131_072));
  }

  @Test
  void anEstimatorWithoutInfluenceFunctionsSaysThatItWasNotUsed() {
    assertThat(
            Estimators.run("did", panel(), WILD.withDraws(99, 1)).notes().stream().map(Note::code))
        .contains(EstimateNote.WILD_NOT_USED);
  }
}
