package org.detaineroutcomes.estimate.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.detaineroutcomes.estimate.Estimate;
import org.detaineroutcomes.estimate.Estimation;
import org.detaineroutcomes.estimate.EstimatorOptions;
import org.detaineroutcomes.estimate.EstimatorOptions.Method;
import org.detaineroutcomes.estimate.Estimators;
import org.detaineroutcomes.estimate.PanelData;
import org.detaineroutcomes.estimate.Reference;
import org.detaineroutcomes.model.result.DropNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two periods compared as repeated cross-sections. */
class CrossSectionFitTest {
  /** 300 units; every unit has two rows unless {@code gaps}; x drifts unless it is fixed. */
  @SuppressWarnings("ArrayRecordComponent") // bulk numbers: never compared or hashed
  private record Rows(double[] y, double[] post, double[] d, double[] weight, double[][] x) {
    static Rows draw(boolean gaps, boolean drift) {
      Random random = new Random(4);
      double[][] rows = new double[600][];
      int n = 0;
      for (int u = 0; u < 300; u++) {
        double fixed = random.nextGaussian();
        double treated = random.nextDouble() < 1 / (1 + Math.exp(0.5 - fixed)) ? 1 : 0;
        double w = 0.5 + random.nextDouble();
        for (int post = 0; post < 2; post++) {
          double x = fixed + (drift ? 0.3 * random.nextGaussian() : 0);
          double y = x + post * (0.5 + 0.4 * x + treated) + 0.3 * random.nextGaussian();
          if (!gaps || random.nextInt(5) > 0) {
            rows[n++] = new double[] {y, post, treated, w, x};
          }
        }
      }
      double[][] all = Arrays.copyOf(rows, n);
      return new Rows(
          column(all, 0),
          column(all, 1),
          column(all, 2),
          column(all, 3),
          new double[][] {Arrays.stream(all).mapToDouble(r -> 1).toArray(), column(all, 4)});
    }

    private static double[] column(double[][] rows, int at) {
      return Arrays.stream(rows).mapToDouble(r -> r[at]).toArray();
    }

    CellFit fit(Method method, double[] weights) {
      return CrossSectionFit.of(method, y, post, d, weights, x);
    }
  }

  /** Where every unit is seen twice with one covariate, the change is what is compared. */
  @ParameterizedTest
  @EnumSource(Method.class)
  void onABalancedPanelItIsThePanelEstimator(Method method) {
    Rows rows = Rows.draw(false, false);
    double[] change = new double[300];
    double[] d = new double[300];
    double[] w = new double[300];
    double[][] x = new double[2][300];
    for (int u = 0; u < 300; u++) {
      change[u] = rows.y[2 * u + 1] - rows.y[2 * u];
      d[u] = rows.d[2 * u];
      w[u] = rows.weight[2 * u];
      x[0][u] = 1;
      x[1][u] = rows.x[1][2 * u];
    }
    CellFit panel = CellFit.of(method, change, d, w, x);
    CellFit sections = rows.fit(method, rows.weight);
    assertThat(sections.att()).isCloseTo(panel.att(), Offset.offset(1e-11));
    if (method != Method.DR) {
      for (int u = 0; u < 300; u++) {
        double sum = (sections.influence()[2 * u] + sections.influence()[2 * u + 1]) / 2;
        assertThat(sum).isCloseTo(panel.influence()[u], Offset.offset(1e-9));
      }
    }
  }

  /**
   * An influence function is the derivative by the weight of a row. The doubly robust one has the
   * sign of DRDID in a term that belongs to the controls before treatment; all other rows obey.
   */
  @ParameterizedTest
  @EnumSource(Method.class)
  void theInfluenceOfARowIsTheDerivativeByItsWeight(Method method) {
    Rows rows = Rows.draw(true, true);
    CellFit fit = rows.fit(method, rows.weight);
    double found = 0;
    double expected = 0;
    for (int i = 0; i < rows.y.length; i++) {
      double step = 1e-4 * rows.weight[i];
      double[] up = rows.weight.clone();
      double[] down = rows.weight.clone();
      up[i] += step;
      down[i] -= step;
      double slope = (rows.fit(method, up).att() - rows.fit(method, down).att()) / (2 * step);
      double derivative = slope * rows.weight[i] * rows.y.length;
      found += fit.influence()[i] * fit.influence()[i];
      expected += derivative * derivative;
      if (method != Method.DR || rows.d[i] == 1 || rows.post[i] == 1) {
        assertThat(fit.influence()[i]).isCloseTo(derivative, Offset.offset(1e-5));
      }
    }
    assertThat(Math.sqrt(found / expected)).isCloseTo(1, Offset.offset(0.03));
  }

  @Test
  void outcomeRegressionIsFourFitsWrittenOut() {
    // Cohort: 2, 4 before and 7, 9 after at x 0, 1; controls lie on 1 + x before and 2 + 3x after.
    double[] y = {2, 4, 7, 9, 1, 2, 3, 2, 5, 8};
    double[] post = {0, 0, 1, 1, 0, 0, 0, 1, 1, 1};
    double[] d = {1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
    double[][] x = {new double[10], {0, 1, 0, 1, 0, 1, 2, 0, 1, 2}};
    Arrays.fill(x[0], 1);
    // (8 - 3) less the controls' mean change 1 + 2x at the cohort's x, 2.
    assertThat(CrossSectionFit.of(Method.REG, y, post, d, null, x).att())
        .isCloseTo(3, Offset.offset(1e-12));
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void unitsThatMissAPeriodStayWithCovariatesToo(Method method) {
    PanelData panel =
        Reference.panel("sim_unbalanced", Reference.spec("sim_unbalanced").withCovariates("x"));
    EstimatorOptions options = EstimatorOptions.defaults().withMethod(method);
    Estimation kept = Estimators.run("callaway-santanna", panel, options);
    Estimation dropped =
        Estimators.run(
            "callaway-santanna", panel, options.withSettings(Map.of("unbalanced", "drop")));
    assertThat(kept.drops()).noneMatch(drop -> drop.reason() == DropNote.NOT_IN_EVERY_PERIOD);
    assertThat(dropped.drops()).anyMatch(drop -> drop.reason() == DropNote.NOT_IN_EVERY_PERIOD);
    Estimate a = simple(kept.estimates());
    Estimate b = simple(dropped.estimates());
    assertThat(a.nUnits()).isGreaterThan(b.nUnits());
    // The same effect of -0.15 or so, from more units.
    assertThat(a.estimate()).isCloseTo(b.estimate(), Offset.offset(0.1));
  }

  private static Estimate simple(List<Estimate> rows) {
    return rows.stream().filter(e -> e.term().name().equals("simple")).findFirst().orElseThrow();
  }
}
