package org.detaineroutcomes.estimate.fewtreated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.robustness.Headline;
import org.detaineroutcomes.model.result.EstimateNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.model.result.TermName;
import org.detaineroutcomes.stats.Distributions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals where few clusters are treated: from the untreated ones, or none. */
class FewTreatedTest {
  private static final PanelSpec SPEC = PanelSpec.of("unit", "time", "cohort", "y");

  /** Units of one row before and one after: a change of 2 each for the treated, 0 + noise else. */
  private static PanelData panel(int treated, int untreated) {
    PanelBuilder builder =
        new PanelBuilder("few", "few", SPEC, List.of("unit", "time", "cohort", "y"));
    Random random = new Random(3);
    for (int u = 0; u < treated + untreated; u++) {
      double noise = random.nextGaussian();
      for (int t = 1; t <= 2; t++) {
        double y = u + (t == 2 ? noise + (u < treated ? 2 : 0) : 0);
        builder.row(1, new Object[] {"u" + (100 + u), t, u < treated ? 2 : 0, y});
      }
    }
    return builder.build();
  }

  private static Estimation run(String estimator, PanelData panel, String... settings) {
    return Estimators.run(
        estimator,
        panel,
        EstimatorOptions.defaults()
            .withSettings(settings.length == 0 ? Map.of() : Map.of("few-treated", settings[0])));
  }

  @ParameterizedTest
  @ValueSource(strings = {"twfe", "callaway-santanna", "imputation", "sun-abraham", "did"})
  void oneTreatedUnitHasTheIntervalOfAPrediction(String estimator) {
    PanelData panel = panel(1, 12);
    // The change of one unit less the mean of 12: t with 11 degrees of freedom, as for one new
    // draw.
    double[] change = new double[12];
    for (int u = 0; u < 12; u++) {
      change[u] = panel.outcome()[2 * u + 3] - panel.outcome()[2 * u + 2];
    }
    double mean = java.util.Arrays.stream(change).average().orElseThrow();
    double squares = java.util.Arrays.stream(change).map(c -> (c - mean) * (c - mean)).sum();
    double error = Math.sqrt(squares / 11 * (1 + 1 / 12.0));
    Estimate row = Headline.of(run(estimator, panel)).orElseThrow();
    double half = Distributions.tQuantile(0.975, 11) * error;
    assertThat(row.confHigh() - row.estimate()).isCloseTo(half, Offset.offset(1e-9));
    assertThat(row.pValue())
        .isCloseTo(Distributions.tTwoSided(row.estimate() / error, 11), Offset.offset(1e-9));
    assertThat(row.specification().values(SettingKey.INTERVAL))
        .containsExactly("untreated-clusters");
  }

  @Test
  void theClusterRobustFigureStaysBesideIt() {
    Estimation found = run("twfe", panel(2, 12));
    Estimation plain = run("twfe", panel(2, 12), "off");
    Estimate row = Headline.of(found).orElseThrow();
    Estimate before = Headline.of(plain).orElseThrow();
    assertThat(row.stdError()).isEqualTo(before.stdError());
    Estimate robust =
        found.estimates().stream()
            .filter(e -> e.term().is(TermName.CLUSTER_ROBUST))
            .findFirst()
            .orElseThrow();
    assertThat(robust.confLow()).isEqualTo(before.confLow());
    assertThat(robust.pValue()).isEqualTo(before.pValue());
  }

  @Test
  void fourUntreatedClustersSayNothing() {
    Estimation found = run("twfe", panel(2, 4));
    Estimate row = Headline.of(found).orElseThrow();
    assertThat(row.confLow()).isNull();
    assertThat(row.pValue()).isNull();
    assertThat(found.notes().stream().map(Note::code))
        .contains(EstimateNote.TOO_FEW_UNTREATED_CLUSTERS);
  }

  @Test
  void tenTreatedClustersOfOneSizeAreNotFew() {
    assertThat(run("twfe", panel(10, 12)).estimates())
        .isEqualTo(run("twfe", panel(10, 12), "off").estimates());
  }

  @Test
  void oneOfTwelveThatCarriesMostOfTheTreatedMakesThemFew() {
    PanelBuilder builder =
        new PanelBuilder(
            "few", "few", SPEC.withWeights("w"), List.of("unit", "time", "cohort", "y", "w"));
    for (int u = 0; u < 24; u++) {
      for (int t = 1; t <= 2; t++) {
        builder.row(1, new Object[] {"u" + u, t, u < 12 ? 2 : 0, u * t % 5, u == 0 ? 33 : 1});
      }
    }
    TreatedClusters clusters = TreatedClusters.of(builder.build());
    assertThat(clusters.treated()).isEqualTo(12);
    assertThat(clusters.largest()).isCloseTo(0.75, Offset.offset(1e-12));
    // (33 + 11)² / (33² + 11)
    assertThat(clusters.effective()).isCloseTo(1.76, Offset.offset(1e-12));
    assertThat(clusters.areFew()).isTrue();
  }

  @Test
  void eachPointOfAnEventStudySaysHowManyTreatedItRestsOn() {
    PanelBuilder builder =
        new PanelBuilder("few", "few", SPEC, List.of("unit", "time", "cohort", "y"));
    Random random = new Random(5);
    for (int u = 0; u < 30; u++) {
      int cohort = u < 12 ? 3 : u < 15 ? 4 : 0;
      for (int t = 1; t <= 4; t++) {
        builder.row(1, new Object[] {"u" + (100 + u), t, cohort, u + random.nextGaussian()});
      }
    }
    List<Estimate> rows = run("callaway-santanna", builder.build()).estimates();
    assertThat(treatedAt(rows, -2)).isEqualTo(15);
    assertThat(treatedAt(rows, 0)).isEqualTo(15);
    assertThat(treatedAt(rows, 1)).isEqualTo(12);
  }

  private static long treatedAt(List<Estimate> rows, int eventTime) {
    return rows.stream()
        .filter(
            e -> e.term().is(TermName.DYNAMIC) && Integer.valueOf(eventTime).equals(e.eventTime()))
        .findFirst()
        .orElseThrow()
        .nTreated();
  }
}
