package org.detaineroutcomes.estimate.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.DenseRegression;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Control;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelBuilder;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.PanelSpec;
import org.detaineroutcomes.estimate.Panels;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.words.Said;
import org.junit.jupiter.api.Test;

/**
 * No peer's values: hand arithmetic, a regression with every dummy, and simulations with a truth.
 */
class TripleDifferencesTest {
  private static final PanelSpec SPEC =
      PanelSpec.of("unit", "time", "cohort", "y").withCovariates("e");

  private static Estimation run(PanelData panel, Control control) {
    return Estimators.run(
        "triple-differences",
        panel,
        EstimatorOptions.defaults().withControl(control).withSettings(Map.of("third", "e")));
  }

  private static Estimate row(Estimation found, String term, String member) {
    return found.estimates().stream()
        .filter(e -> e.term().name().equals(term))
        .filter(e -> member == null || member.equals(e.member()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Eight units: the eligible rise by 6 beside 1, the others by 3 beside 2, so 5 less 1 is 4; each
   * of them twice, apart by 2.
   */
  @Test
  void theEffectOnTheEligibleLessThatOnTheOthersByHand() {
    PanelData panel =
        Panels.of(
            SPEC,
            "unit,time,cohort,e,y",
            "a,1,2,1,0",
            "a,2,2,1,5",
            "b,1,2,1,0",
            "b,2,2,1,7",
            "c,1,2,0,4",
            "c,2,2,0,6",
            "d,1,2,0,4",
            "d,2,2,0,8",
            "e,1,0,1,1",
            "e,2,0,1,1",
            "f,1,0,1,1",
            "f,2,0,1,3",
            "g,1,0,0,2",
            "g,2,0,0,3",
            "h,1,0,0,2",
            "h,2,0,0,5");
    Estimation found = run(panel, Control.NEVER);
    assertThat(found.estimates().get(0).estimate()).isEqualTo(4);
    assertThat(row(found, "within_third", "eligible").estimate()).isEqualTo(5);
    assertThat(row(found, "within_third", "others").estimate()).isEqualTo(1);
    // Four means of two changes that lie 1 off: 4 × 2 × (1 / 2)², times 8 / 7.
    assertThat(found.estimates().get(0).stdError())
        .isCloseTo(Math.sqrt(2.0 * 8 / 7), Offset.offset(1e-12));
  }

  /** Cohorts 4 and 6 and never, an effect of 1 on the eligible and of 0.4 on the others. */
  private static PanelData simulated(int units, boolean staggered, double drift) {
    Random random = new Random(20_261_202);
    PanelBuilder builder =
        new PanelBuilder("p", "p", SPEC, List.of("unit", "time", "cohort", "y", "e"));
    for (int u = 0; u < units; u++) {
      int cohort = u % 3 == 0 ? 4 : u % 3 == 1 && staggered ? 6 : 0;
      int e = u / 3 % 2;
      double level = random.nextGaussian();
      for (int t = 1; t <= 8; t++) {
        boolean treated = cohort > 0 && t >= cohort;
        double y =
            level
                + 0.3 * t * e
                + drift * t * (cohort > 0 ? 1 : 0)
                + (treated ? e == 1 ? 1 : 0.4 : 0)
                + random.nextGaussian();
        builder.row(1, new Object[] {"u" + u, t, cohort, y, e});
      }
    }
    return builder.build();
  }

  @Test
  void aTrendOfTheTreatedThatEligibleAndOthersShareDropsOut() {
    Estimation found = run(simulated(1_200, true, 0.5), Control.NEVER);
    Estimate overall = found.estimates().get(0);
    assertThat(overall.estimate()).isCloseTo(0.6, Offset.offset(3 * overall.stdError()));
    assertThat(overall.stdError()).isBetween(0.05, 0.2);
    // Each side alone takes the trend for an effect.
    assertThat(row(found, "within_third", "others").estimate()).isGreaterThan(1.4);
    Estimate later = run(simulated(1_200, true, 0.5), Control.NOT_YET).estimates().get(0);
    assertThat(later.estimate()).isCloseTo(0.6, Offset.offset(3 * later.stdError()));
  }

  /** In two periods it is the regression with unit effects and both groups' periods. */
  @Test
  void inTwoPeriodsItIsTheRegressionOfOldenAndMoen() {
    PanelData all = simulated(60, false, 0.2);
    boolean[] keep = new boolean[all.rows()];
    for (int r = 0; r < keep.length; r++) {
      keep[r] = all.period()[r] == 3 || all.period()[r] == 4;
    }
    PanelData panel = all.subset(keep);
    int[] unit = panel.unitOfRow();
    double[] e = panel.covariates()[0];
    List<double[]> columns = new ArrayList<>(DenseRegression.effects(panel));
    int rows = panel.rows();
    double[] after = IntStream.range(0, rows).mapToDouble(r -> panel.period()[r] - 3).toArray();
    double[] group =
        IntStream.range(0, rows).mapToDouble(r -> panel.cohort()[unit[r]] == 4 ? 1 : 0).toArray();
    columns.add(IntStream.range(0, rows).mapToDouble(r -> after[r] * group[r]).toArray());
    columns.add(IntStream.range(0, rows).mapToDouble(r -> after[r] * e[r]).toArray());
    columns.add(IntStream.range(0, rows).mapToDouble(r -> after[r] * group[r] * e[r]).toArray());
    DenseRegression dense = new DenseRegression(columns, panel.outcome(), null);
    int at = columns.size() - 1;
    Estimate row = run(panel, Control.NEVER).estimates().get(0);
    assertThat(row.estimate()).isCloseTo(dense.coefficient(at), Offset.offset(1e-12));
    assertThat(row.stdError())
        .isCloseTo(dense.clustered(at, unit, 60.0 / 59), Offset.offset(1e-12));
  }

  @Test
  void aNumberIsSplitAtItsMedianAndSaidSo() {
    PanelData panel =
        Panels.of(
            SPEC,
            "unit,time,cohort,e,y",
            "a,1,2,9,0",
            "a,2,2,9,5",
            "b,1,2,2,0",
            "b,2,2,2,1",
            "c,1,0,8,0",
            "c,2,0,8,1",
            "d,1,0,1,0",
            "d,2,0,1,1");
    Estimation found = run(panel, Control.NEVER);
    assertThat(found.estimates().get(0).estimate()).isEqualTo(4);
    assertThat(Said.of(found.notes())).anyMatch(n -> n.contains("its median, 5"));
  }

  @Test
  void aColumnThatIsNoCovariateIsNamed() {
    assertThatThrownBy(
            () ->
                Estimators.run(
                    "triple-differences",
                    simulated(12, true, 0),
                    EstimatorOptions.defaults().withSettings(Map.of("third", "age"))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("'age' is none of the covariates [e]");
  }
}
