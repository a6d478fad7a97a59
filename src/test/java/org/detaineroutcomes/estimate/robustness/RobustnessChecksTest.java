package org.detaineroutcomes.estimate.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.Group;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.SettingKey;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RobustnessChecksTest {
  private record Row(String unit, int time, int cohort, double y, double x, String cluster) {}

  private static PanelData panel(List<Row> rows, String... clusters) {
    return panel(
        rows,
        PanelSpec.of("unit", "time", "cohort", "y").withCovariates("x").withClusters(clusters));
  }

  private static PanelData plain(List<Row> rows) {
    return panel(rows, PanelSpec.of("unit", "time", "cohort", "y").withGroups("cluster"));
  }

  private static PanelData panel(List<Row> rows, PanelSpec spec) {
    PanelBuilder builder =
        new PanelBuilder("p", "p", spec, List.of("unit", "time", "cohort", "y", "x", "cluster"));
    for (Row r : rows) {
      builder.row(1, new Object[] {r.unit, r.time, r.cohort, r.y, r.x, r.cluster});
    }
    return builder.build();
  }

  private static List<Row> country(double effect, long seed) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int u = 0; u < 24; u++) {
      int cohort = u % 4 == 0 ? 5 : u % 4 == 1 ? 6 : 0;
      double x = random.nextGaussian();
      for (int t = 1; t <= 8; t++) {
        double y = 10 + u + 0.3 * t + 0.5 * random.nextGaussian();
        y += cohort > 0 && t >= cohort ? effect : 0;
        rows.add(new Row("u" + (100 + u), t, cohort, y, x, "c" + u / 4));
      }
    }
    return rows;
  }

  /** Four units, two periods; changes 9, 5 (treated), 1, 2. */
  private static List<Row> four() {
    return changes(9, 5, 1, 2);
  }

  /** Two periods; the first two units are treated in the second. */
  private static List<Row> changes(double... change) {
    List<Row> rows = new ArrayList<>();
    for (int u = 0; u < change.length; u++) {
      for (int t = 1; t <= 2; t++) {
        double y = 10 * u + (t == 2 ? change[u] : 0);
        rows.add(new Row("u" + u, t, u < 2 ? 2 : 0, y, 0, "c" + u));
      }
    }
    return rows;
  }

  private static Estimation run(String estimator, PanelData panel, String... keysAndValues) {
    Map<String, String> settings = new java.util.TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      settings.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Estimators.run(estimator, panel, EstimatorOptions.defaults().withSettings(settings));
  }

  private static List<Estimate> rows(Estimation estimation, String term) {
    return estimation.estimates().stream().filter(e -> e.term().name().equals(term)).toList();
  }

  static Stream<String> estimators() {
    return Estimators.names().stream();
  }

  @Test
  void fourUnitsAreDealtOutInSixWaysAndTwoOfThemAreAsFarFromZero() {
    Estimation found = run("did", panel(four()), "permutations", "99");

    Estimate row = rows(found, "randomization").get(0);
    assertThat(row.estimate()).isCloseTo(5.5, within(1e-9));
    assertThat(row.pValue()).isCloseTo(2.0 / 6, within(1e-12));
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("only 6 ways to assign"));
  }

  @ParameterizedTest
  @MethodSource("estimators")
  void everyEstimatorCanBeHeldAgainstChance(String name) {
    String[] ask = {"permutations", "19"};
    Estimation found = run(name, panel(country(4, 1)), ask);

    assertThat(rows(found, "randomization"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.pValue()).isBetween(1.0 / 20, 1.0));
    assertThat(rows(run(name, panel(country(4, 1)), ask), "randomization"))
        .isEqualTo(rows(found, "randomization"));
  }

  @Test
  void aCohortIsDealtToAWholeClusterAndRefusedWhereItDiffersInside() {
    List<Row> rows = new ArrayList<>();
    country(4, 2)
        .forEach(
            r -> {
              int c = Integer.parseInt(r.cluster.substring(1));
              rows.add(new Row(r.unit, r.time, c < 2 ? 5 : 0, r.y, r.x, r.cluster));
            });
    Estimate whole =
        rows(run("twfe", panel(rows, "cluster"), "permutations", "99"), "randomization").get(0);
    assertThat(whole.nClusters()).isEqualTo(6);
    assertThat(whole.specification().values(SettingKey.PERMUTATIONS)).containsExactly("all");

    Estimation inside = run("twfe", panel(country(4, 2), "cluster"), "permutations", "99");
    assertThat(rows(inside, "randomization")).isEmpty();
    assertThat(Said.of(inside.notes()))
        .anyMatch(n -> n.contains("cohorts differ inside a cluster"));
  }

  @Test
  void aPlaceboDateSeesNoEffectThatBeganLater() {
    Estimation found = run("callaway-santanna", panel(country(40, 3)), "placebo-shift", "2");

    Estimate row = rows(found, "placebo_date").get(0);
    assertThat(row.member()).isEqualTo("simple");
    assertThat(row.specification().values(SettingKey.PLACEBO_SHIFT)).containsExactly("2");
    assertThat(row.estimate()).isBetween(-2.0, 2.0);
  }

  @Test
  void anUnreadableSettingIsRefused() {
    assertThatThrownBy(() -> run("did", panel(four()), "placebo-shift", "0.5"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("whole number above 0");
    assertThatThrownBy(() -> run("did", panel(four()), "permutation", "9"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("permutation");
  }

  @Test
  void aMissingOutcomeLeavesOpenWhatItsRangeMovesTheFigure() {
    // Without the last row the fourth unit's change is anything from -30 to 10, so that the mean
    // change of the controls is from -14.5 to 5.5 and the effect, 7 less that, from 1.5 to 21.5.
    List<Row> rows = four().subList(0, 7);
    Estimate bounds =
        rows(run("did", plain(rows), "missing-bounds", "0:40"), "missing_bounds").get(0);
    assertThat(bounds.estimate()).isNull();
    assertThat(bounds.confLow()).isCloseTo(1.5, within(1e-9));
    assertThat(bounds.confHigh()).isCloseTo(21.5, within(1e-9));
  }

  @Test
  void boundsForMissingOutcomesAreRefusedWhereTheFigureIsNotLinear() {
    List<Row> rows = country(4, 5);
    rows.remove(60);
    Estimation found = run("poisson", plain(rows), "missing-bounds", "0:60");
    assertThat(rows(found, "missing_bounds")).isEmpty();
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("not linear in the outcomes"));
  }

  @Test
  void theMostExtremeControlsAreLeftOutAtEitherEnd() {
    // Changes 9, 5 against 1, 2, 3, 10: 7 - 4 = 3. Without the 1 it is 2, without the 10 it is 5;
    // without 1 and 2 it is 0.5, without 1, 2 and 3 it is -3.
    Estimation found = run("did", plain(changes(9, 5, 1, 2, 3, 10)), "misclassified", "0.25");
    Estimate bounds = rows(found, "misclassified_controls").get(0);
    assertThat(bounds.group()).isEqualTo(new Group(EstimateDimension.MISCLASSIFIED, "1", "4"));
    assertThat(bounds.confLow()).isCloseTo(2, within(1e-9));
    assertThat(bounds.confHigh()).isCloseTo(5, within(1e-9));
    assertThat(Said.of(found.notes())).anyMatch(n -> n.startsWith("3 of the 4 controls"));
  }

  @Test
  void theGroupThatCarriesAFigureIsNamed() {
    Estimation found = run("did", plain(changes(9, 5, 1, 2, 3, 10)), "leave-one-out", "cluster");
    assertThat(rows(found, "leave_one_out"))
        .extracting(Estimate::member)
        .containsExactly("c0", "c1", "c2", "c3", "c4", "c5");
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("between 1.000 and 5.000; c"));
  }

  @Test
  void aGroupThatHoldsEveryUnitLeavesNothing() {
    List<Row> rows =
        four().stream().map(r -> new Row(r.unit, r.time, r.cohort, r.y, r.x, "all")).toList();
    Estimation found = run("did", plain(rows), "leave-one-out", "cluster");
    assertThat(rows(found, "leave_one_out")).isEmpty();
    assertThat(Said.of(found.notes())).contains("without all nothing can be estimated");
  }

  @Test
  void trendBoundsNeedOneReferenceForEveryEventTime() {
    EstimatorOptions asked =
        EstimatorOptions.defaults()
            .withSettings(Map.of("relative-magnitudes", "0,1", "target", "mean"));
    PanelData panel = plain(country(4, 6));
    Estimation universal =
        Estimators.run("callaway-santanna", panel, asked.withBase(EstimatorOptions.Base.UNIVERSAL));
    Estimation interacted = Estimators.run("sun-abraham", panel, asked);
    for (Estimation found : List.of(universal, interacted)) {
      List<Estimate> bounds = rows(found, "bounds_relative_magnitudes");
      assertThat(bounds).hasSize(2);
      assertThat(bounds.get(0).confLow()).isGreaterThan(2).isLessThan(4);
      assertThat(bounds.get(1).confLow()).isLessThan(bounds.get(0).confLow());
      assertThat(Said.of(found.notes())).anyMatch(n -> n.startsWith("earlier trends: chi-squared"));
    }
    for (String refused : List.of("callaway-santanna", "imputation")) {
      Estimation found = Estimators.run(refused, panel, asked);
      assertThat(rows(found, "bounds_relative_magnitudes")).isEmpty();
      assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("reference"));
    }
  }

  @Test
  void twoWaysOfClustersAddUpLessTheirPairs() {
    List<Row> rows = new ArrayList<>();
    country(4, 7)
        .forEach(
            r -> {
              int u = Integer.parseInt(r.unit.substring(1));
              rows.add(new Row(r.unit, r.time, r.cohort, r.y, u % 5, r.cluster));
            });
    PanelData crossed =
        panel(rows, PanelSpec.of("unit", "time", "cohort", "y").withClusters("cluster", "x"));
    Estimation found = Estimators.run("callaway-santanna", crossed, EstimatorOptions.defaults());
    int at = found.estimates().indexOf(Headline.of(found).orElseThrow());
    double variance =
        InfluenceVariance.covariance(found.influence().orElseThrow(), List.of(at), crossed)[0][0];
    assertThat(found.estimates().get(at).stdError()).isCloseTo(Math.sqrt(variance), within(1e-12));
    assertThat(found.estimates().get(at).nClusters()).isEqualTo(5);
    assertThatThrownBy(
            () ->
                Estimators.run(
                    "callaway-santanna", crossed, EstimatorOptions.defaults().withDraws(99, 1)))
        .hasMessageContaining("one way of clusters");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {"callaway-santanna", "sun-abraham", "imputation"})
  void aClusteringNamedTwiceIsOneClustering(String name) {
    PanelSpec spec = PanelSpec.of("unit", "time", "cohort", "y");
    Estimate once =
        Headline.of(run(name, panel(country(4, 8), spec.withClusters("cluster")))).orElseThrow();
    Estimate twice =
        Headline.of(run(name, panel(country(4, 8), spec.withClusters("cluster", "cluster"))))
            .orElseThrow();
    assertThat(twice.stdError()).isCloseTo(once.stdError(), within(1e-12));
  }
}
